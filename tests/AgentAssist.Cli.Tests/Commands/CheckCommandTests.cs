using System.Text.Json;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task Text_output_points_at_the_words_and_shows_what_the_fix_leaves()
    {
        var file = _folder.Write("reply.txt", "Hello!\n\tIt is 🙂 your own fault.\n");

        var result = await RunAsync("", "check", file);

        Assert.Equal(
            [
                $"{file}:2:11: error small/blame [confirm]: This blames the customer.",
                "        It is 🙂 your own fault.",
                "                 ^^^^^^^^^^^^^^",
            ],
            result.Lines[..3]);
        Assert.Contains(" → It is 🙂 not as planned.", result.Lines[3], StringComparison.Ordinal);
        Assert.StartsWith("1 finding: 1 error · gate confirm · language en", result.Lines[^1], StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public async Task Text_output_shows_suggestions_the_mom_test_and_the_score()
    {
        _folder.Write("small/suggest/calm.yaml", "suggest: recovery/calm\nkind: recovery\ntitle: Calmer\nreason: It sounds sharp.\nfindings: blame\nsnippet: {en: 'Let us look: $1'}\n");
        _folder.Write("small/rules/scold.yaml", """
            rule: scold
            title: Scolding
            message: M
            mom: Would she like that?
            criterion: tone
            find: {phrases: {en: shame on you}}
            """);

        var result = await RunAsync("It is your own fault, shame on you.", "check");

        Assert.Contains("suggestion: Calmer (recovery/calm): It sounds sharp.", result.Lines);
        Assert.Contains("    Let us look: $1", result.Lines);
        Assert.Contains("mom test: Would she like that?", result.Lines);
        Assert.EndsWith(" · policy default · score 70", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_draft_exits_with_0()
    {
        var result = await RunAsync("All is well.", "check");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("no findings", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_come_in_the_language_asked_for() =>
        Assert.Contains("Это обвиняет клиента.", (await RunAsync("It is your own fault.", "check", "-", "--ui-language", "ru")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Json_output_is_the_response_of_the_server()
    {
        var result = await RunAsync("Вы сами виноваты.", "check", "--format", "json");

        var response = JsonSerializer.Deserialize(Assert.Single(result.Lines), DraftCheckJsonContext.Default.DraftCheckResponse)!;
        var diagnostic = Assert.Single(response.Diagnostics);
        Assert.Equal(("blame", new TextRange(3, 16), "ru"), (diagnostic.Code, diagnostic.Range, response.Language));
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("hint", 1)]
    [InlineData("none", 0)]
    public async Task The_exit_code_follows_the_severity_asked_for(string failOn, int expected)
    {
        _folder.Replace("small/rules/shouting.yaml", "mode: shadow", "mode: warn");

        Assert.Equal(expected, (await RunAsync("No!!!", "check", "--fail-on", failOn)).ExitCode);
    }

    [Fact]
    public async Task Bad_input_exits_with_2_and_one_line_that_says_what_to_do()
    {
        await AssertRefusedAsync("nowhere.txt: there is no such file", "", "check", "nowhere.txt");
        await AssertRefusedAsync("is a folder; name a file", "", "check", _folder.Path);
        await AssertRefusedAsync("over 65536 bytes", new string('x', 65_537), "check");
        await AssertRefusedAsync("There is no policy \"strict\"; known: default.", "x", "check", "--policy", "strict");
        await AssertRefusedAsync("there is no such folder", "x", "check", "--policies", "nowhere");
        await AssertRefusedAsync("Must be one of: 'text' 'json'", "x", "check", "--format", "xml");
        await AssertRefusedAsync("leave out --format text", "x", "check", "--jsonl", "--format", "text");
    }

    [Fact]
    public async Task A_draft_that_is_not_UTF_8_is_refused_with_the_byte()
    {
        var result = await Cli.RunAsync(_folder.Path, [(byte)'a', 0xFF], "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("<stdin>: the draft is not UTF-8: the byte at offset 1 ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_with_errors_are_refused_because_silence_would_look_clean()
    {
        _folder.Replace("small/rules/blame.yaml", "severity: error", "severty: error");

        var result = await RunAsync("x", "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("blame.yaml:3:1: error unknown-key", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertRefusedAsync(string reason, string input, params string[] arguments)
    {
        var result = await RunAsync(input, arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(reason, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private Task<CliResult> RunAsync(string input, params string[] arguments) => Cli.RunAsync(_folder.Path, input, arguments);
}
