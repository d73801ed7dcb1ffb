using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class JsonLinesTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task Each_line_gets_its_answer_in_order_with_its_id()
    {
        var result = await RunAsync("""
            {"text": "It is your own fault.", "id": {"n": 1}}
            {"id": "b", "draft": {"text": "fine", "version": 7}}
            {"text": "fine"}
            """);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("""{"id":{"n": 1},"version":null,""", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","version":7,"language":""", result.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"version":null,""", result.Lines[2], StringComparison.Ordinal);
        Assert.Equal([1, 0, 0], result.Lines.Select(line => Parse(line).GetProperty("diagnostics").GetArrayLength()));
    }

    [Fact]
    public async Task A_bad_line_says_what_is_wrong_and_the_rest_goes_on()
    {
        byte[] input = [.. "{\"id\":5,\"draft\":{\"text\":7}}\n\n{\"text\":\"fine\"}\n{\"text\":\""u8, 0xFF, .. "\"}\n{\"text\":\"x\",\"policy\":\"strict\"}\n\n"u8];

        var result = await Cli.RunAsync(_folder.Path, input, "check", "--jsonl");

        var lines = result.Lines.Select(Parse).ToList();
        Assert.Equal(5, lines.Count);
        Assert.Equal(
            """{"id":5,"line":1,"error":{"title":"This line is not a valid request.","status":400,"errors":{"draft.text":["Must be a string, not a number."]}}}""",
            result.Lines[0]);
        Assert.Equal([1, 2, 4, 5], lines.Where(IsError).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Contains("offset 9 ", lines[3].GetProperty("error").GetProperty("errors").GetProperty("")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("known: default", lines[4].GetProperty("error").GetProperty("errors").GetProperty("policy")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("4 lines could not be read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_line_is_refused_alone()
    {
        var result = await RunAsync("{\"text\":\"a\"}\n" + new string('x', 5_000_000) + "\n{\"text\":\"b\"}\n{\"text\":\"" + new string('y', 70_000) + "\"}");

        var lines = result.Lines.Select(Parse).ToList();
        Assert.Equal([false, true, false, true], lines.Select(IsError));
        Assert.All([lines[1], lines[3]], line => Assert.Equal(413, line.GetProperty("error").GetProperty("status").GetInt32()));
        Assert.Equal("text", Assert.Single(lines[3].GetProperty("error").GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Many_lines_keep_their_order()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 20_000; i++) input.Append($$"""{"id":{{i}},"text":"{{(i % 3 == 0 ? "your own fault" : "fine")}} {{new string('x', i % 50)}}"}""").Append('\n');

        var result = await RunAsync(input.ToString());

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Enumerable.Range(0, 20_000), result.Lines.Select(line => Parse(line).GetProperty("id").GetInt32()));
        Assert.All(result.Lines.Index(), line => Assert.Equal(line.Index % 3 == 0, line.Item.Contains("\"blame\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_is_written()
    {
        using var process = Cli.Start(_folder.Path, "check", "--jsonl");
        for (var i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteAsync($$"""{"id":{{i}},"text":"x"}""" + "\n");
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.StartsWith($$"""{"id":{{i}},""", line, StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task It_ends_quietly_when_nobody_reads_any_more()
    {
        using var process = Cli.Start(_folder.Path, "check", "--jsonl");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var writing = WriteForeverAsync(process);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await writing;
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_quietly_while_it_waits_for_a_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends Ctrl+C to consoles, not to single processes.");
        using var process = Cli.Start(_folder.Path, "check", "--jsonl");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync("{\"text\":\"x\"}\n");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal((130, ""), (process.ExitCode, await error));
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_an_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var program = Path.Combine(AppContext.BaseDirectory, "agentassist.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"echo '{{\"text\":\"x\"}}' | dotnet '{program}' check --jsonl --policies '{_folder.Path}' > /dev/full"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("agentassist: input or output failed: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trigger_is_send_unless_a_line_names_another()
    {
        _folder.Replace("small/rules/shouting.yaml", "mode: shadow", "mode: warn\ntrigger: send");

        var result = await RunAsync("""
            {"text": "No!!!"}
            {"text": "No!!!", "trigger": "typing"}
            """);

        Assert.Equal([1, 0], result.Lines.Select(line => Parse(line).GetProperty("diagnostics").GetArrayLength()));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task WriteForeverAsync(Process process)
    {
        var line = Encoding.UTF8.GetBytes("{\"text\":\"your own fault\"}\n");
        try
        {
            while (true) await process.StandardInput.BaseStream.WriteAsync(line);
        }
        catch (IOException)
        {
            // It has ended, as it should.
        }
    }

    private static bool IsError(JsonElement line) => line.TryGetProperty("error", out _);

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private Task<CliResult> RunAsync(string input) => Cli.RunAsync(_folder.Path, input, "check", "--jsonl");
}
