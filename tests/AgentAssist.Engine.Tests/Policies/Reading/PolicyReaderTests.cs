using System.Text;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class PolicyReaderTests : IDisposable
{
    private const string Pack = "pack: core\ntitle: Core\nversion: 1.0.0\n";
    private const string Cases = "cases: [{bad: x}]\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_packs_and_policies_is_read_whole()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/rules/a.yaml", Rule("a", "phrases: {en: $x}")).Write("core/lists.yaml", "x: {en: [y, z]}\n")
            .Write("core/docs/a.md", "# A").Write("core/rules/tone/b.yaml", Rule("b")).Write("core/docs/b.md", "# B")
            .Write("core/scorecard.yaml", "title: S\ncriteria: {tone: {title: Tone}, safety: {title: Safety, weight: 3}}\nlevels: {low: {title: L, at-least: 0}, high: {title: H, at-least: 80}}\n")
            .Write("core/suggest/s.yaml", "suggest: closing/bye\nkind: closing\ntitle: T\nwhen: customer.upset\nsnippet: {en: Bye}\ncooldown: {replies: 4}\n")
            .Write("core/exceptions.yaml", "- {rule: a, scope: {agent: a1}, reason: R, author: A, expires: 2100-01-01}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: core\noverrides: {a: {mode: hold}}\n");

        var source = PolicyReader.Read(_folder.Path);

        Assert.Empty(source.Problems);
        var pack = Assert.Single(source.Packs);
        Assert.Equal(["a", "b"], pack.Rules.Select(rule => rule.Id));
        Assert.EndsWith("core/docs/b.md", pack.Rules[1].Page, StringComparison.Ordinal);
        Assert.Equal(2, pack.Lists["x"].Phrases["en"].Length);
        Assert.Equal(["high", "low"], pack.Scorecard!.Levels.Select(level => level.Id));
        Assert.Equal([("tone", 1d), ("safety", 3d)], pack.Scorecard.Criteria.Select(criterion => (criterion.Id, criterion.Weight)));
        Assert.Equal(("closing/bye", 4), (pack.Suggestions[0].Id, pack.Suggestions[0].Cooldown!.Replies));
        Assert.Equal(("a", EnforcementMode.Notify, new DateOnly(2100, 1, 1)), (pack.Exceptions[0].Rule, pack.Exceptions[0].Mode, pack.Exceptions[0].Expires));
        var policy = Assert.Single(source.Policies);
        Assert.Equal(("a", EnforcementMode.Hold), (policy.Overrides[0].Rule, policy.Overrides[0].Mode));
    }

    [Fact]
    public void One_pack_brings_what_it_extends_and_a_policy_of_both()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/rules/a.yaml", Rule("a")).Write("core/docs/a.md", "")
            .Write("mine/pack.yaml", "pack: mine\ntitle: M\nversion: 1.0.0\nextends: core\noverrides: {a: {enabled: false}}\n").Write("other/pack.yaml", "broken: true\n");

        var source = PolicyReader.Read(Path.Combine(_folder.Path, "mine"));

        Assert.Empty(source.Problems);
        var policy = Assert.Single(source.Policies);
        Assert.Equal(["core", "mine"], policy.Packs.Select(pack => pack.Id));
        Assert.Equal("default", policy.Id);
    }

    [Fact]
    public void Packs_without_a_policy_make_a_default_one()
    {
        _folder.Write("a/pack.yaml", Pack.Replace("core", "a", StringComparison.Ordinal)).Write("b/pack.yaml", Pack);

        Assert.Equal(["a", "core"], Assert.Single(PolicyReader.Read(_folder.Path).Policies).Packs.Select(pack => pack.Id));
    }

    [Fact]
    public void Errors_of_all_files_are_reported_and_the_rest_is_read()
    {
        _folder.Write("core/pack.yaml", Pack + "extend: x\n").Write("core/rules/a.yaml", "rule: [").Write("core/rules/b.yaml", Rule("b") + "moode: warn\n")
            .Write("core/rules/c.yaml", Rule("c")).Write("core/docs/c.md", "").Write("safety/pack.yaml", Pack.Replace("core", "safety", StringComparison.Ordinal));

        var source = PolicyReader.Read(_folder.Path);

        Assert.Equal(
            ["core/pack.yaml:4:1 unknown-key", "core/rules/a.yaml:1:8 yaml-syntax", "core/rules/b.yaml:6:1 unknown-key"], source.Problems.Select(Short));
        Assert.Equal("safety", Assert.Single(source.Packs).Id);
    }

    [Fact]
    public void A_reference_to_a_rule_with_an_error_is_no_second_error()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/rules/a.yaml", Rule("a") + "moode: warn\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: core\noverrides: {core/a: {mode: hold}}\n");

        Assert.Equal(["core/rules/a.yaml:6:1 unknown-key"], Problems());
    }

    [Theory]
    [InlineData("packs: [core, ⁁saftey]\n", "dangling-reference", "did you mean 'safety'?")]
    [InlineData("packs: [core, ⁁core]\n", "duplicate-id", "already at")]
    [InlineData("packs: core\noverrides: {⁁blam: {mode: hold}}\n", "dangling-reference", "did you mean 'blame'?")]
    [InlineData("packs: core\noverrides: {⁁safety/card: {mode: hold}}\n", "dangling-reference", "in core")]
    [InlineData("packs: [core, safety]\noverrides: {⁁insult: {mode: hold}}\n", "ambiguous-reference", "core/insult, safety/insult")]
    [InlineData("packs: core\noverrides: {⁁accuse: {mode: hold}}\n", "renamed-rule", "now called 'blame'")]
    [InlineData("packs: core\noverrides: {⁁old: {mode: hold}}\n", "deprecated-rule", "will go away")]
    public void References_of_a_policy_are_checked_at_their_place(string policy, string code, string says)
    {
        WriteTwoPacks();
        var mistake = new Mistake("", code, "policy: default\ntitle: D\n" + policy, says);
        _folder.Write("default.policy.yaml", mistake.Yaml);

        var problem = Assert.Single(PolicyReader.Read(_folder.Path).Problems);

        Assert.Equal((code, mistake.Location.Line, mistake.Location.Column), (problem.Code, problem.Location.Line, problem.Location.Column));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_by_a_former_id_reaches_the_renamed_rule()
    {
        WriteTwoPacks();
        _folder.Write("default.policy.yaml", "policy: default\ntitle: D\npacks: core\noverrides: {core/accuse: {mode: hold}}\n");

        Assert.Equal("core/blame", PolicyReader.Read(_folder.Path).Policies[0].Overrides[0].Rule);
    }

    [Theory]
    [InlineData("pack.yaml", "extends: ⁁saftey\n", "dangling-reference")]
    [InlineData("pack.yaml", "overrides: {⁁blame: {mode: hold}}\n", "dangling-reference")]
    [InlineData("exceptions.yaml", "- {rule: ⁁blam, scope: {agent: a}, reason: R, author: A, expires: 2100-01-01}\n", "dangling-reference")]
    [InlineData("exceptions.yaml", "- {rule: ⁁blame, scope: {agent: a}, reason: R, author: A, expires: 2020-01-01}\n", "expired-exception")]
    [InlineData("lists.yaml", "⁁nobody: {en: a}\n", "unused-list")]
    [InlineData("suggest/a.yaml", "suggest: a/b\nkind: closing\ntitle: T\nsignals: [⁁leaf]\nsnippet: {en: a}\n", "unknown-signal")]
    [InlineData("suggest/a.yaml", "suggest: a/b\nkind: closing\ntitle: T\nsignals: leave\nsnippet: {en: 'Hi ⁁$BRAND'}\n", "no-fallback")]
    [InlineData("rules/z.yaml", "rule: ⁁blame\ntitle: T\nmessage: M\nfind: {pattern: a}\ncases: [{bad: x}]\n", "duplicate-id")]
    [InlineData("rules/z.yaml", "rule: z\ntitle: T\nmessage: M\nfind: {phrases: {en: ['a ⁁$nothing']}}\ncases: [{bad: x}]\n", "dangling-reference")]
    [InlineData("rules/z.yaml", "rule: z\ntitle: T\nmessage: M\nfind: {all: [{missing: {phrases: {uk: ['it''s', 'it''s (⁁$wares)']}}}]}\ncases: [{bad: x}]\n", "dangling-reference")]
    [InlineData("rules/z.yaml", "rule: ⁁z\ntitle: T\nmessage: M\nfind: {pattern: a}\n", "no-cases")]
    [InlineData("rules/z.yaml", "rule: ⁁z\ntitle: T\nmessage: {en: M}\nfind: {phrases: {en: a, ru: b}}\ncases: [{bad: x}]\n", "missing-language")]
    [InlineData("rules/z.yaml", "rule: ⁁z\ntitle: T\nmessage: M\nfind: {pattern: a}\ncriterion: saftey\ncases: [{bad: x}]\n", "unknown-criterion")]
    [InlineData("rules/z.yaml", "rule: ⁁z\ntitle: T\nmessage: '{match} {amount} {{name}} {amuont}'\nfind: {pattern: '(?<amount>[0-9]+)'}\ncases: [{bad: x}]\n", "unknown-capture")]
    public void What_a_pack_promises_is_checked_at_its_place(string file, string text, string code)
    {
        WriteTwoPacks();
        var before = file == "pack.yaml" ? Pack : "";
        var mistake = new Mistake("", code, before + text, "");
        _folder.Write("core/" + file, mistake.Yaml).Write("core/docs/z.md", "");
        if (file != "lists.yaml") _folder.Write("core/lists.yaml", "wares: {en: a}\n").Write("core/rules/uses-list.yaml", Rule("uses-list", "phrases: {en: [$wares, US$5]}")).Write("core/docs/uses-list.md", "");

        var problem = Assert.Single(PolicyReader.Read(_folder.Path).Problems);

        Assert.Equal((code, mistake.Location.Line, mistake.Location.Column), (problem.Code, problem.Location.Line, problem.Location.Column));
        Assert.EndsWith("core/" + file, problem.Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_page_is_a_warning()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/rules/a.yaml", Rule("a"));

        Assert.Equal(["core/rules/a.yaml:1:7 missing-page"], Problems());
    }

    [Fact]
    public void Packs_that_extend_each_other_are_an_error()
    {
        _folder.Write("a/pack.yaml", "pack: a\ntitle: A\nversion: 1.0.0\nextends: b\n").Write("b/pack.yaml", "pack: b\ntitle: B\nversion: 1.0.0\nextends: [c]\n")
            .Write("c/pack.yaml", "pack: c\ntitle: C\nversion: 1.0.0\nextends: a\n").Write("d/pack.yaml", "pack: d\ntitle: D\nversion: 1.0.0\nextends: a\n");

        Assert.Equal(["a/pack.yaml:4:10 extends-cycle", "b/pack.yaml:4:11 extends-cycle", "c/pack.yaml:4:10 extends-cycle"], Problems());
    }

    [Fact]
    public void Two_packs_or_policies_of_one_id_are_an_error()
    {
        _folder.Write("a/pack.yaml", Pack).Write("b/pack.yaml", Pack)
            .Write("a.policy.yaml", "policy: p\ntitle: P\npacks: core\n").Write("b.policy.yaml", "policy: p\ntitle: P\npacks: core\n");

        Assert.Equal(["b.policy.yaml:1:9 duplicate-id", "b/pack.yaml:1:7 duplicate-id"], Problems());
    }

    [Theory]
    [InlineData("^1.0", true)]
    [InlineData("^1", true)]
    [InlineData("~1.0", true)]
    [InlineData(">=1.0", true)]
    [InlineData("1.0.0", true)]
    [InlineData("^2.0", false)]
    [InlineData("^1.1", false)]
    [InlineData("~0.9", false)]
    [InlineData(">=1.0.1", false)]
    public void A_pack_for_another_version_is_an_error(string range, bool isFine)
    {
        _folder.Write("core/pack.yaml", Pack + $"engines: {{agentassist: \"{range}\"}}\n");

        Assert.Equal(isFine ? [] : ["core/pack.yaml:4:25 engine-mismatch"], Problems());
    }

    [Theory]
    [InlineData("core/list.yaml", "did you mean 'lists.yaml'?")]
    [InlineData("core/rules/b.yml", "rename it to end in .yaml")]
    [InlineData("core/rule/b.yaml", "did you mean 'rules'?")]
    [InlineData("default.yaml", ".policy.yaml")]
    [InlineData("default.policy.yml", ".policy.yaml")]
    public void A_file_that_is_not_read_is_a_warning(string file, string says)
    {
        _folder.Write("core/pack.yaml", Pack).Write(file, "a: b\n").Write("core/README.md", "").Write("notes.txt", "");

        var problem = Assert.Single(PolicyReader.Read(_folder.Path).Problems);

        Assert.Equal((false, "unknown-file"), (problem.IsError, problem.Code));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_fine_and_moves_no_column()
    {
        _folder.Write("core/pack.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Pack.Replace("pack:", "pakc:", StringComparison.Ordinal))]);

        Assert.Equal(["core/pack.yaml:1:1 unknown-key", "core/pack.yaml:1:1 missing-key"], Problems());
    }

    [Fact]
    public void Other_encodings_are_an_error_at_the_byte()
    {
        _folder.Write("core/pack.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("pack: core\ntitle: ї"), 0xEF, 0xF0]);

        var problem = Assert.Single(PolicyReader.Read(_folder.Path).Problems);

        Assert.Equal("core/pack.yaml:2:9 not-utf-8", Short(problem));
        Assert.Contains("offset 23 (0xef)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_at_most_a_mebibyte()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/lists.yaml", "a: {en: b}\n" + new string('#', 1024 * 1024));

        Assert.Equal(["core/lists.yaml too-large"], Problems());
    }

    [Fact]
    public void A_file_of_nothing_but_errors_does_not_flood()
    {
        _folder.Write("core/pack.yaml", Pack).Write("core/lists.yaml", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"A{i}: 1\n")));

        Assert.Equal(500, PolicyReader.Read(_folder.Path).Problems.Length);
    }

    [Fact]
    public void A_missing_or_empty_folder_is_an_error()
    {
        Assert.Equal(["no-packs"], PolicyReader.Read(_folder.Path).Problems.Select(problem => problem.Code));
        Assert.Equal(["missing-folder"], PolicyReader.Read(Path.Combine(_folder.Path, "x")).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Rules_without_a_pack_are_an_error()
    {
        _folder.Write("a/pack.yaml", Pack).Write("b/rules/a.yaml", Rule("a"));

        Assert.Equal(["b missing-file"], Problems());
    }

    [Fact]
    public void The_revision_depends_on_paths_and_bytes_alone()
    {
        using var other = new TempFolder();
        _folder.Write("core/pack.yaml", Pack).Write("core/rules/a.yaml", Rule("a")).Write("core/rules/b.yaml", Rule("b"));
        other.Write("core/rules/b.yaml", Rule("b")).Write("core/rules/a.yaml", Rule("a")).Write("core/pack.yaml", Pack);
        var revision = PolicyReader.Read(_folder.Path).Revision;

        Assert.Matches("^[0-9a-f]{16}$", revision);
        Assert.Equal(revision, PolicyReader.Read(other.Path + Path.DirectorySeparatorChar).Revision);
        Assert.NotEqual(revision, PolicyReader.Read(other.Write("core/rules/b.yaml", Rule("b").ReplaceLineEndings("\r\n")).Path).Revision);
        File.Move(Path.Combine(_folder.Path, "core/rules/b.yaml"), Path.Combine(_folder.Path, "core/rules/c.yaml"));
        Assert.NotEqual(revision, PolicyReader.Read(_folder.Path).Revision);
    }

    private static string Rule(string id, string find = "pattern: a") => $"rule: {id}\ntitle: T\nmessage: M\nfind: {{{find}}}\n{Cases}";

    private void WriteTwoPacks()
    {
        _folder.Write("core/pack.yaml", Pack).Write("safety/pack.yaml", Pack.Replace("core", "safety", StringComparison.Ordinal))
            .Write("core/scorecard.yaml", "title: S\ncriteria: {safety: {title: S}}\n");
        foreach (var (path, extra) in new[]
        {
            ("core/blame", "renamed-from: accuse\n"), ("core/insult", ""), ("core/old", "status: deprecated\n"), ("core/leave", "target: customer\n"), ("safety/insult", ""), ("safety/card", ""),
        })
        {
            var (pack, id) = (path.Split('/')[0], path.Split('/')[1]);
            _folder.Write($"{pack}/rules/{id}.yaml", Rule(id) + extra).Write($"{pack}/docs/{id}.md", "");
        }
    }

    private List<string> Problems() => [.. PolicyReader.Read(_folder.Path).Problems.Select(Short)];

    private string Short(PolicyProblem problem) => $"{problem.Location} {problem.Code}".Replace(_folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
}
