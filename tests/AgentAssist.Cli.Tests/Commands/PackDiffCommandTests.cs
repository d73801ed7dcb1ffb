using System.Text.Json;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PackDiffCommandTests : IDisposable
{
    private readonly PackFolder _before = new();
    private readonly PackFolder _after = new();

    [Fact]
    public async Task Equal_packs_differ_in_nothing()
    {
        var texts = _before.Write("texts.txt", "Your own fault.\n\nFine.\n");

        var result = await RunAsync("--on", texts, "--fail-on-change");

        Assert.Equal(new CliResult(0, "the rules and suggestions are the same\n\n2 texts: 0 changed\n", ""), result);
    }

    [Fact]
    public async Task Rules_that_are_new_gone_renamed_or_changed_are_named_with_their_keys()
    {
        _after.Replace("small/rules/blame.yaml", "severity: error", "severity: warning");
        _after.Replace("small/rules/blame.yaml", "[\"your own fault\"]", "['your own fault', \"$faults\"]");
        _after.Write("small/lists.yaml", "faults: {en: [your mistake]}\n");
        _after.Replace("small/rules/leave.yaml", "rule: leave", "rule: goodbye\nrenamed-from: leave");
        File.Delete(Path.Combine(_after.Path, "small/rules/shouting.yaml"));
        _after.Write("small/rules/late.yaml", "rule: late\ntitle: Late\nmessage: Late\nfind: {phrases: {en: late}}\ncases: [{bad: late}]\n");

        var result = await RunAsync("--fail-on-change");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                "~ rule small/blame: $faults, find, severity",
                "~ rule small/goodbye (was small/leave): renamed-from, rule",
                "+ rule small/late",
                "- rule small/shouting",
            ],
            result.Lines);
    }

    [Fact]
    public async Task A_change_of_layout_is_no_change_and_one_of_a_list_is()
    {
        _before.Replace("small/rules/blame.yaml", "[\"your own fault\"]", "[\"$faults\"]");
        _after.Replace("small/rules/blame.yaml", "[\"your own fault\"]", "\n      - $faults  # faults");
        _before.Write("small/lists.yaml", "faults: {en: [your mistake, $own]}\nown: {en: [your own fault]}\n");
        _after.Write("small/lists.yaml", "own: {en: ['your own fault']}\nfaults:\n  en:\n    - 'your mistake'\n    - \"$own\"\n");

        Assert.Equal("the rules and suggestions are the same\n", (await RunAsync()).Output);
        _after.Replace("small/lists.yaml", "your own fault", "your fault");
        Assert.Equal("~ rule small/blame: $own\n", (await RunAsync()).Output);
    }

    [Fact]
    public async Task An_override_of_the_policy_counts_as_a_change_of_the_rule()
    {
        _after.Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [small]\noverrides: {blame: {mode: notify}, leave: {enabled: false}}\n");

        Assert.Equal(["~ rule small/blame: mode", "- rule small/leave"], (await RunAsync()).Lines);
    }

    [Fact]
    public async Task Findings_that_are_new_gone_or_changed_are_shown_in_their_texts_and_counted()
    {
        _after.Replace("small/rules/blame.yaml", "mode: confirm", "mode: warn");
        _after.Replace("small/rules/blame.yaml", "[\"your own fault\"]", "[\"all? your own fault\", late]");
        _after.Replace("small/rules/blame.yaml", "[\"сами виноваты\"]", "[\"кругом виноваты\"]");
        var texts = _before.Write("texts.txt", "It is all your own fault.\nFine.\nВы сами виноваты.\nToo late\n");

        var result = await RunAsync("--on", texts, "--most", "3");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "~ rule small/blame: find, mode",
                $"{texts}:1: gate confirm → warn",
                "    ~ small/blame error [warn]: mode was confirm, range was «your own fault», fix",
                "      It is all your own fault.",
                "            ^^^^^^^^^^^^^^^^^^",
                $"{texts}:3: gate confirm → allow",
                "    - small/blame error [confirm]",
                "      Вы сами виноваты.",
                "         ^^^^^^^^^^^^^",
                $"{texts}:4: gate allow → warn",
                "    + small/blame error [warn]",
                "      Too late",
                "          ^^^^",
                "rule           new   gone  changed",
                "small/blame      1      1        1",
                "4 texts: 3 changed; gate stricter for 1, milder for 2",
            ],
            result.Lines);
    }

    [Fact]
    public async Task Requests_bring_their_conversation_and_a_renamed_rule_finds_the_same()
    {
        _after.Replace("small/rules/leave.yaml", "rule: leave", "rule: goodbye\nrenamed-from: leave");
        _after.Replace("small/rules/leave.yaml", "[\"cancel my account\"]", "[\"cancel my account\", \"close it\"]");
        var texts = _before.Write("texts.jsonl", """
            {"draft": {"text": "Yes"}, "conversation": [{"author": "customer", "text": "Cancel my account"}]}
            {"draft": {"text": "Yes"}, "conversation": [{"author": "customer", "text": "Please close it"}]}

            """);

        var result = await RunAsync("--on", texts, "--format", "json");

        var json = JsonDocument.Parse(result.Output).RootElement;
        var change = Assert.Single(json.GetProperty("changes").EnumerateArray());
        var signal = Assert.Single(change.GetProperty("difference").GetProperty("signals").EnumerateArray());
        Assert.Equal($"{texts}:2", change.GetProperty("place").GetString());
        Assert.Equal(("new", "small/goodbye"), (signal.GetProperty("kind").GetString(), signal.GetProperty("rule").GetString()));
        Assert.Equal((2, 1, 1), (json.GetProperty("texts").GetInt32(), json.GetProperty("changed").GetInt32(), json.GetProperty("rules").GetProperty("small/goodbye").GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task The_cases_of_packs_serve_as_texts()
    {
        _after.Replace("small/rules/shouting.yaml", "'!{3,}', literals: '!!!'", "'!{2,}', literals: '!!'");
        _after.Replace("small/rules/shouting.yaml", "message: {en: \"Too loud.\"}", "message: {en: \"Louder.\"}");

        var result = await RunAsync("--on", _before.Path);

        Assert.Contains($"{_before.Path}/small/rules/shouting.yaml:9:\n    ~ small/shouting warning [shadow]: message\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n8 texts: 1 changed\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_request_is_left_out_and_told()
    {
        var texts = _before.Write("texts.jsonl", "{\"text\": \"Fine\"}\n{\"text\": 1}\n");

        var result = await RunAsync("--on", texts);

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("1 text: 0 changed\n", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{texts}:2: text: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("agentassist: 1 line could not be read and was left out\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no policy 'strict'; known: default", "--policy", "strict")]
    [InlineData("nowhere.txt: there is no such file", "--on", "nowhere.txt")]
    [InlineData("--most takes a number from 0 on", "--most", "-1")]
    public async Task Bad_usage_exits_with_2_and_says_what_to_do(string reason, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packs_with_errors_are_refused()
    {
        _after.Replace("small/rules/blame.yaml", "severity: error", "severty: error");

        Assert.Equal(2, (await RunAsync()).ExitCode);
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(null, "", ["pack", "diff", _before.Path, _after.Path, .. arguments]);
}
