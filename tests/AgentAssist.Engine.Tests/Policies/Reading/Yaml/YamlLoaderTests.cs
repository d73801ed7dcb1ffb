using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading.Yaml;

public sealed class YamlLoaderTests
{
    [Theory]
    [InlineData("a:\n⁁\tb: c\n", "tab")]
    [InlineData("a:\n  ⁁\tb: c\n", "tab")]
    [InlineData("a:⁁\tb\n", "tab")]
    [InlineData("- ⁁\ta\n", "tab")]
    [InlineData("a: b\n⁁\t# c\n", "tab")]
    [InlineData("a: b\n⁁\t\nc: d\n", "tab")]
    [InlineData("a: ⁁!!str b\n", "tag")]
    [InlineData("a: ⁁!x [b]\n", "tag")]
    [InlineData("⁁!map\na: b\n", "tag")]
    [InlineData("a: b\n⁁a: c\n", "duplicate-key")]
    [InlineData("x: {a: b, ⁁\"a\": c}\n", "duplicate-key")]
    [InlineData("? ⁁[a]\n: b\n", "wrong-type")]
    [InlineData("a: ⁁*b\n", "unknown-alias")]
    [InlineData("a: &a [⁁*a]\n", "unknown-alias")]
    [InlineData("a: b\n⁁---\nc: d\n", "multiple-documents")]
    [InlineData("⁁", "empty-file")]
    [InlineData("⁁# only a comment\n", "empty-file")]
    [InlineData("a: b\n c⁁: d\n", "yaml-syntax")]
    [InlineData("a: ⁁\"b\\q\"\n", "yaml-syntax")]
    public void A_broken_file_is_an_error_at_its_place(string marked, string code)
    {
        var mistake = new Mistake("", code, marked, "");

        var problem = Assert.Single(Problems(mistake.Yaml));

        Assert.True(problem.IsError);
        Assert.Equal((code, mistake.Location), (problem.Code, problem.Location));
    }

    [Theory]
    [InlineData("a: [1, 2\nb: c\n")]
    [InlineData("a: \"b\n")]
    [InlineData("a: 'b")]
    [InlineData("{")]
    [InlineData("a: @b\n")]
    [InlineData("%YAML 9\n---\na: b\n")]
    [InlineData("a: |x\n b\n")]
    [InlineData("a: \"\\uD800\"\n")]
    [InlineData("a\0b: c")]
    public void Whatever_the_parser_refuses_is_one_error_with_a_line(string yaml)
    {
        var problem = Assert.Single(Problems(yaml));

        Assert.Equal("yaml-syntax", problem.Code);
        Assert.InRange(problem.Location.Line, 1, 3);
    }

    [Theory]
    [InlineData("a: \"b\tc\"\n")]
    [InlineData("a: b\tc\n")]
    [InlineData("a: b # c\td\n")]
    [InlineData("a: b\t\nc: d \t# e\n")]
    public void Tabs_inside_texts_and_comments_and_at_the_end_of_lines_are_fine(string yaml) => Assert.Empty(Problems(yaml));

    [Fact]
    public void All_tabs_of_a_file_are_reported() =>
        Assert.Equal([2, 4], Problems("a:\n\tb: c\nd:\n\te: f\n").Select(problem => problem.Location.Line));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void Values_nest_thirty_two_levels(int depth, bool isFine)
    {
        var problems = Problems(string.Concat(Enumerable.Repeat("- ", depth - 1)) + "a");

        if (isFine) Assert.Empty(problems);
        else Assert.Equal(("too-deep", 1, 65), (Assert.Single(problems).Code, problems[0].Location.Line, problems[0].Location.Column));
    }

    [Fact]
    public void Nested_aliases_are_stopped_before_they_explode()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Equal("alias-limit", Assert.Single(Problems(bomb)).Code);
    }

    [Fact]
    public void Aliases_do_not_lead_around_the_limit_of_depth()
    {
        var ladder = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        Assert.Equal("too-deep", Assert.Single(Problems(ladder)).Code);
    }

    [Fact]
    public void An_alias_is_the_value_of_its_anchor()
    {
        var map = (YamlMap)Load("a: &x [b]\nc: *x\n", out _)!;

        Assert.Same(map["a"], map["c"]);
    }

    [Theory]
    [InlineData("yes", "Text")]
    [InlineData("no", "Text")]
    [InlineData("'1'", "Text")]
    [InlineData("1.0.0", "Text")]
    [InlineData("2026-01-02", "Text")]
    [InlineData("1_000", "Text")]
    [InlineData("1.0", "Number")]
    [InlineData("-.5e3", "Number")]
    [InlineData("0x1F", "Number")]
    [InlineData(".inf", "Number")]
    [InlineData("True", "Boolean")]
    [InlineData("~", "Null")]
    [InlineData("\"null\"", "Text")]
    public void Plain_scalars_are_what_YAML_1_2_says(string scalar, string kind)
    {
        var map = (YamlMap)Load($"a: {scalar}\n", out _)!;

        Assert.Equal(kind, ((YamlScalar)map["a"]!).Kind.ToString());
    }

    [Fact]
    public void Lines_and_columns_count_as_editors_do()
    {
        var map = (YamlMap)Load("a: 😀\r\nb: c\rd:   e\n", out _)!;

        Assert.Equal((1, 4), Place(map["a"]!));
        Assert.Equal((2, 4), Place(map["b"]!));
        Assert.Equal((3, 6), Place(map["d"]!));
    }

    private static (int, int) Place(YamlNode node) => (node.Location.Line, node.Location.Column);

    private static YamlNode? Load(string yaml, out IReadOnlyList<PolicyProblem> problems)
    {
        var list = new ProblemList();
        var root = PolicyFile.Load(yaml, list);
        problems = [.. list.InOrder()];
        return root;
    }

    private static IReadOnlyList<PolicyProblem> Problems(string yaml)
    {
        Load(yaml, out var problems);
        return problems;
    }
}
