using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PackCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task Lint_of_good_packs_finds_nothing()
    {
        Assert.Equal(new CliResult(0, "no problems\n", ""), await RunAsync("lint"));
        Assert.Equal(new CliResult(0, "no problems\n", ""), await RunAsync("lint", Path.Combine(_folder.Path, "small")));
    }

    [Fact]
    public async Task Lint_reports_reading_and_compiling_errors_at_their_places()
    {
        _folder.Replace("small/rules/blame.yaml", "severity: error", "severty: error");
        _folder.Replace("small/rules/leave.yaml", "cancel my account\"]", "(cancel my account\"]");

        var result = await RunAsync("lint");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{_folder.Path}/small/rules/blame.yaml:3:1: error unknown-key: ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{_folder.Path}/small/rules/leave.yaml:5:19: error phrase-syntax: ", result.Output, StringComparison.Ordinal);
        Assert.Equal("2 errors, 0 warnings", result.Lines[^1]);
    }

    [Fact]
    public async Task Lint_speaks_json_and_sarif()
    {
        _folder.Replace("small/rules/blame.yaml", "severity: error", "severty: error");

        var json = JsonDocument.Parse((await RunAsync("lint", "--format", "json")).Output).RootElement;
        var sarif = JsonDocument.Parse((await RunAsync("lint", "--format", "sarif")).Output).RootElement;

        Assert.Equal(("unknown-key", 3, 1), (
            json.GetProperty("problems")[0].GetProperty("code").GetString(), json.GetProperty("problems")[0].GetProperty("line").GetInt32(), json.GetProperty("errors").GetInt32()));
        var run = sarif.GetProperty("runs")[0];
        Assert.Equal("unknown-key", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(3, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.EndsWith("/small/rules/blame.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_runs_the_cases_of_all_rules_even_in_shadow()
    {
        Assert.Equal(new CliResult(0, "8 cases: 8 passed, 0 failed, 0 not run\n", ""), await RunAsync("test"));
        Assert.Equal(new CliResult(0, "4 cases: 4 passed, 0 failed, 0 not run\n", ""), await RunAsync("test", "--only", "blame"));
    }

    [Fact]
    public async Task Test_of_one_pack_leaves_out_the_packs_it_extends()
    {
        _folder.Write("own/pack.yaml", "pack: own\nversion: 1.0.0\ntitle: {en: Own}\nextends: [small]\n");
        _folder.Write("own/docs/late.md", "# Late\n");
        _folder.Write("own/rules/late.yaml", """
            rule: late
            title: {en: Late}
            find: {phrases: {en: ["too late"]}}
            message: {en: "Late."}
            cases:
              - bad: "It is [|too late|]."
              - good: "In time."

            """);

        Assert.Equal(new CliResult(0, "2 cases: 2 passed, 0 failed, 0 not run\n", ""), await RunAsync("test", Path.Combine(_folder.Path, "own")));
        Assert.Equal(new CliResult(0, "10 cases: 10 passed, 0 failed, 0 not run\n", ""), await RunAsync("test"));
    }

    [Fact]
    public async Task Test_shows_what_was_expected_and_what_was_found()
    {
        _folder.Replace("small/rules/blame.yaml", "It is [|your own fault|].", "It is your [|own fault|].");

        var result = await RunAsync("test");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                $"{_folder.Path}/small/rules/blame.yaml:12:5: failed small/blame bad: the rule speaks elsewhere than marked",
                "    It is your own fault.",
                "               ^^^^^^^^^ expected",
                "    It is your own fault.",
                "          ^^^^^^^^^^^^^^ found",
                "8 cases: 7 passed, 1 failed, 0 not run",
            ],
            result.Lines);
    }

    [Theory]
    [InlineData("blame", "fixed: \"It is not as planned.\"", "fixed: \"Otherwise.\"", "the fix gives \"It is not as planned.\", expected \"Otherwise.\"")]
    [InlineData("blame", "good: \"It is our fault.\"", "good: \"It is your own fault.\"", "the rule speaks, but should be silent")]
    [InlineData("blame", "clean: \"Мы сами всё поправим.\"", "clean: \"Вы сами виноваты.\"", "speaking: small/blame")]
    [InlineData("shouting", "bad: \"No[|!!!|]\"", "bad: \"No\"", "the rule is silent")]
    [InlineData("leave", "bad: \"Please [|cancel my account|]!\"", "bad: \"Please [|stay|]!\"", "the rule is silent")]
    public async Task Test_fails_a_case_that_is_not_as_written(string rule, string written, string changed, string reason)
    {
        _folder.Replace($"small/rules/{rule}.yaml", written, changed);

        var result = await RunAsync("test");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
        Assert.EndsWith("8 cases: 7 passed, 1 failed, 0 not run\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_wants_a_firing_and_a_silent_case_in_each_language()
    {
        Assert.Equal(0, (await RunAsync("test", "--coverage")).ExitCode);
        _folder.Replace("small/rules/blame.yaml", "  - clean: \"Мы сами всё поправим.\"\n", "");

        var result = await RunAsync("test", "--coverage");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("blame.yaml:1:7: missing small/blame: no look-alike on which it is silent in ru", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("test")).ExitCode);
    }

    [Theory]
    [InlineData("  - bad: \"Верните [|деньги обратно|]!\"\n", "no case in which it speaks in ru")]
    [InlineData("  - good: \"Деньги верните брату.\"\n", "no look-alike on which it is silent in ru")]
    [InlineData("  - good: \"I like my money.\"\n", "no look-alike on which it is silent in en")]
    [InlineData("  - {bad: \"[|Гроші назад|]!\", language: uk}\n", "no case in which it speaks in uk")]
    public async Task Coverage_counts_every_language_of_a_rule_that_reads_the_customer(string left, string missing)
    {
        _folder.Write("small/docs/money.md", "# Money\n");
        _folder.Write("small/rules/money.yaml", """
            rule: money
            target: customer
            title: {en: Wants money back}
            find:
              any:
                - phrases: {en: ["money back"], ru: ["деньги обратно"]}
                - phrases: {uk: ["гроші назад"]}
            cases:
              - bad: "I want my [|money back|]."
              - good: "I like my money."
              - bad: "Верните [|деньги обратно|]!"
              - good: "Деньги верните брату."
              - {bad: "[|Гроші назад|]!", language: uk}
              - good: "Поверніть їх йому, це гроші брата."

            """);
        Assert.Equal((0, ""), ((await RunAsync("test", "--coverage")).ExitCode, (await RunAsync("lint")).Error));
        _folder.Replace("small/rules/money.yaml", left, "");

        var result = await RunAsync("test", "--coverage");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"money.yaml:1:7: missing small/money: {missing}", Assert.Single(result.Lines, line => line.Contains("missing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_case_covers_nothing()
    {
        _folder.Replace("small/rules/leave.yaml", "Please open my account.", "Please cancel my account.");

        Assert.Contains("missing small/leave: no look-alike on which it is silent in en", (await RunAsync("test", "--coverage")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_speaks_sarif_for_failed_and_missing_cases()
    {
        _folder.Replace("small/rules/blame.yaml", "It is [|your own fault|].", "It is your [|own fault|].");
        _folder.Replace("small/rules/leave.yaml", "  - good: \"Please open my account.\"\n", "");

        var result = await RunAsync("test", "--coverage", "--format", "sarif");

        var results = JsonDocument.Parse(result.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["failed-case", "missing-case", "missing-case"], results.Select(one => one.GetProperty("ruleId").GetString()));
        Assert.Contains("small/blame bad: the rule speaks elsewhere than marked\n", results[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(12, results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("small/leave: no look-alike", results[2].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_speaks_json_and_junit()
    {
        _folder.Replace("small/rules/blame.yaml", "good: \"It is our fault.\"", "good: \"It is \\e your own fault.\"");

        var json = JsonDocument.Parse((await RunAsync("test", "--format", "json")).Output).RootElement;
        var junit = XDocument.Parse((await RunAsync("test", "--format", "junit")).Output);

        Assert.Equal((7, 1), (json.GetProperty("passed").GetInt32(), json.GetProperty("failed").GetInt32()));
        var failed = Assert.Single(json.GetProperty("cases").EnumerateArray(), one => one.GetProperty("outcome").GetString() == "failed");
        var extra = failed.GetProperty("extra")[0];
        Assert.Equal(("small/blame", 8, 22), (extra.GetProperty("rule").GetString(), extra.GetProperty("range").GetProperty("start").GetInt32(), extra.GetProperty("range").GetProperty("end").GetInt32()));
        Assert.Equal("1", junit.Root!.Element("testsuite")!.Attribute("failures")!.Value);
        Assert.Contains("found", Assert.Single(junit.Descendants("failure")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_rule_or_command_is_bad_usage()
    {
        var unknown = await RunAsync("test", "--only", "blam");
        var nothing = await RunAsync();

        Assert.Equal(new CliResult(2, "", "agentassist: there is no rule 'blam' in these packs\n"), unknown);
        Assert.Equal(new CliResult(2, "", "agentassist: name a command: new, lint, test, explain, diff, schema (see 'agentassist pack --help')\n"), nothing);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(_folder.Path, "", ["pack", .. arguments]);
}
