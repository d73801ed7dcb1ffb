using System.Text.Json;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PackExplainCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task Text_shows_what_speaks_by_which_phrase_and_what_is_silent()
    {
        var result = await RunAsync("It is yоur own fault!!!");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [
                "draft: en",
                "  1:1 en  It is yоur own fault!!!",
                "  «yоur» can be read as your",
                $"small/blame speaks · error, mode confirm · {_folder.Path}/small/rules/blame.yaml:1:7",
                "    It is yоur own fault!!!",
                "          ^^^^^^^^^^^^^^ found",
                $"    by en \"your own fault\" {_folder.Path}/small/rules/blame.yaml:7:11",
                $"small/shouting speaks in shadow · warning, mode shadow · {_folder.Path}/small/rules/shouting.yaml:1:7",
                "    It is yоur own fault!!!",
                "                        ^^^ found",
                "policy default · gate confirm · agent specialist",
            ],
            result.Lines);
    }

    [Fact]
    public async Task One_rule_is_shown_in_detail_with_its_nearest_miss()
    {
        var result = await RunAsync("--rule", "small/blame", "It is your own idea.");

        Assert.Equal(
            [
                $"small/blame found nothing · error, mode confirm · {_folder.Path}/small/rules/blame.yaml:1:7",
                "    speaks en, ru",
                "    looks at everything but quote, link, code, email",
                "    phrases: nothing",
                $"    nearest: en \"your own fault\" {_folder.Path}/small/rules/blame.yaml:7:11",
                "    It is your own idea.",
                "          ^^^^^^^^ 2 of 3 words; then it wants fault, and there is «idea»",
            ],
            result.Lines[2..^1]);
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_and_the_steps_of_the_mode_are_shown()
    {
        _folder.Replace("small/rules/blame.yaml", "mode: confirm", "mode: confirm\nwhen: channel == 'chat' and not customer.upset");
        var request = _folder.Write("request.json", """
            {"draft": {"text": "Your own fault."}, "context": {"channel": "email", "agent": {"level": "novice"}}}
            """);

        var result = await RunAsync("--request", request);

        Assert.Contains("small/blame its 'when' does not hold · error, mode hold (confirm in the pack, hold for the agent's level)", result.Output, StringComparison.Ordinal);
        Assert.Contains("    when channel == 'chat' and not customer.upset: does not hold\n      channel is 'email'\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("policy default · gate allow · agent novice\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_reads_the_customer_takes_the_text_as_his()
    {
        var asked = await RunAsync("--rule", "leave", "Cancel my account");
        var named = await RunAsync("--customer", "Cancel my account");

        Assert.Contains("customer's message 0: en\n", asked.Output, StringComparison.Ordinal);
        Assert.Contains("small/leave speaks", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", named.Output, StringComparison.Ordinal);
        Assert.Contains("small/leave speaks", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_texts_rules_and_the_response()
    {
        var file = _folder.Write("reply.txt", "Вы сами виноваты");

        var json = JsonDocument.Parse((await RunAsync(file, "--format", "json")).Output).RootElement;

        var text = json.GetProperty("texts")[0];
        var rule = text.GetProperty("rules").EnumerateArray().First(one => one.GetProperty("code").GetString() == "blame");
        Assert.Equal(("Вы сами виноваты", "ru"), (text.GetProperty("text").GetString(), text.GetProperty("language").GetString()));
        Assert.Equal("speaks", rule.GetProperty("outcome").GetString());
        Assert.Equal("reported", rule.GetProperty("matches")[0].GetProperty("outcome").GetString());
        Assert.Equal("сами виноваты", rule.GetProperty("matches")[0].GetProperty("phrases")[0].GetProperty("phrase").GetString());
        Assert.Equal("blame", json.GetProperty("response").GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Standard_input_and_a_text_that_is_no_file_are_read()
    {
        Assert.Contains("small/blame speaks", (await Cli.RunAsync(_folder.Path, "your own fault", "pack", "explain", "-")).Output, StringComparison.Ordinal);
        Assert.Contains("nothing to read", (await RunAsync("")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no rule 'blam' in these packs; did you mean 'blame'?", "x", "--rule", "blam")]
    [InlineData("there is no policy 'strict'; known: default", "x", "--policy", "strict")]
    [InlineData("give either a text or --request FILE")]
    [InlineData("give either a text or --request FILE", "x", "--request", "y.json")]
    [InlineData("nowhere.json: there is no such file", "--request", "nowhere.json")]
    [InlineData("a request says itself who wrote what", "--request", "y.json", "--customer")]
    public async Task Bad_usage_exits_with_2_and_says_what_to_do(string reason, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_request_names_its_fields()
    {
        var request = _folder.Write("request.json", """{"draft": {"text": 1}}""");

        var result = await RunAsync("--request", request);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{request}: draft.text: ", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(_folder.Path, "", ["pack", "explain", .. arguments]);
}
