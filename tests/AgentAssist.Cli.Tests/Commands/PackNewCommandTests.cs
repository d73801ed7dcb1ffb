using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PackNewCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task A_new_pack_lints_and_its_cases_cover_every_language()
    {
        var result = await RunAsync("new", "returns");

        var pack = Path.Combine(_folder.Path, "returns");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["pack.yaml", "lists.yaml", "rules/no-deadline.yaml", "docs/no-deadline.md"], result.Lines[..4].Select(line => Path.GetRelativePath(pack, line)));
        Assert.Equal(new CliResult(0, "no problems\n", ""), await RunAsync("lint", pack));
        Assert.Equal(new CliResult(0, "6 cases: 6 passed, 0 failed, 0 not run\n", ""), await RunAsync("test", pack, "--coverage"));
        Assert.Contains("mode: shadow", File.ReadAllText(Path.Combine(pack, "rules/no-deadline.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_added_to_a_pack_that_is_there()
    {
        var result = await RunAsync("new", "small", "--rule", "late-refund");

        Assert.Equal(2, result.Lines.Count(line => line.StartsWith(_folder.Path, StringComparison.Ordinal)));
        Assert.Equal(new CliResult(0, "no problems\n", ""), await RunAsync("lint"));
        Assert.Equal(new CliResult(0, "6 cases: 6 passed, 0 failed, 0 not run\n", ""), await RunAsync("test", "--only", "late-refund", "--coverage"));
        Assert.Contains("# Late refund", File.ReadAllText(Path.Combine(_folder.Path, "small/docs/late-refund.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_are_named_by_URL_or_from_where_each_file_stands()
    {
        await RunAsync("new", "by-default");
        await RunAsync("new", "by-url", "--schemas", "https://assist.example.com/schemas/");
        await RunAsync("new", "by-folder", "--schemas", Path.Combine(_folder.Path, "schemas"));

        Assert.Equal("http://127.0.0.1:5210/schemas/rule.json", SchemaOf("by-default/rules/no-deadline.yaml"));
        Assert.Equal("https://assist.example.com/schemas/pack.json", SchemaOf("by-url/pack.yaml"));
        Assert.Equal("../schemas/lists.json", SchemaOf("by-folder/lists.yaml"));
        Assert.Equal("../../schemas/rule.json", SchemaOf("by-folder/rules/no-deadline.yaml"));
        Assert.Equal(0, (await RunAsync("schema", "--output", Path.Combine(_folder.Path, "schemas"))).ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "by-folder/rules", SchemaOf("by-folder/rules/no-deadline.yaml"))));
    }

    [Theory]
    [InlineData("small: the pack is already there", "small")]
    [InlineData("small/rules/blame.yaml:1:7: the rule 'blame' is already there", "small", "--rule", "blame")]
    [InlineData("taken: is already there and is no pack", "taken")]
    [InlineData("small/docs/spare.md: is already there", "small", "--rule", "spare")]
    [InlineData("'Returns' is not a name", "Returns")]
    [InlineData("'a--b' is not a name", "small", "--rule", "a--b")]
    [InlineData("'../up' is not a name", "../up")]
    [InlineData("'true' is no text in YAML", "true")]
    [InlineData("longer than 64 characters", "a123456789a123456789a123456789a123456789a123456789a123456789a123456789")]
    public async Task What_is_there_is_never_overwritten_and_a_bad_name_is_refused(string reason, params string[] arguments)
    {
        _folder.Write("taken/notes.txt", "mine");
        _folder.Write("small/docs/spare.md", "mine");
        var before = Files();

        var result = await RunAsync(["new", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task The_directory_can_be_named()
    {
        var directory = Path.Combine(_folder.Path, "elsewhere");

        Assert.Equal(0, (await RunAsync("new", "returns", "--directory", directory, "--rule", "late-refund")).ExitCode);
        Assert.Equal(0, (await RunAsync("test", Path.Combine(directory, "returns"), "--coverage")).ExitCode);
    }

    [Fact]
    public async Task Where_no_folder_of_policies_is_above_the_pack_is_written_here_and_not_beside_the_program()
    {
        var name = $"pack-{Guid.NewGuid():N}";
        try
        {
            var result = await Cli.RunAsync(policies: null, "", "pack", "new", name);

            Assert.Equal((0, Path.Combine(".", name, "pack.yaml")), (result.ExitCode, result.Lines[0]));
            Assert.True(File.Exists(Path.Combine(Path.GetTempPath(), name, "rules", "no-deadline.yaml")));
        }
        finally
        {
            Directory.Delete(Path.Combine(Path.GetTempPath(), name), recursive: true);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string SchemaOf(string file) => File.ReadLines(Path.Combine(_folder.Path, file)).First().Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal);

    private List<(string, string)> Files() =>
        [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(_folder.Path, "", ["pack", .. arguments]);
}
