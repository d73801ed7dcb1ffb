using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AgentAssist.Cli.Drafts;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();
    private readonly string _work = Directory.CreateTempSubdirectory("agentassist-replay-").FullName;

    [Fact]
    public async Task Every_format_tells_the_same_sums()
    {
        var cases = WriteCases();

        var table = await RunAsync(cases, "--volume", "1000");
        var json = Parse(await RunAsync(cases, "--format", "json"));
        var lines = (await RunAsync(cases, "--format", "jsonl")).Lines;
        var junit = XDocument.Parse((await RunAsync(cases, "--format", "junit")).Output).Root!.Element("testsuite")!;
        var sarif = Parse(await RunAsync(cases, "--format", "sarif"));
        var html = (await RunAsync(cases, "--format", "html")).Output;

        var totals = json.GetProperty("totals");
        Assert.Equal((6, 2, 3, 0, 1), (Number(totals, "cases"), Number(totals, "passed"), Number(totals, "failed"), Number(totals, "notRun"), Number(totals, "open")));
        Assert.Equal((1, table.ExitCode), (1, 1));
        Assert.Contains("6 cases: 2 passed, 3 failed, 0 not run, 1 open", table.Output, StringComparison.Ordinal);
        Assert.Contains("at 1000 replies a day agents are bothered about 500 [", table.Output, StringComparison.Ordinal);
        Assert.Contains("    It is your own fault.\n          ^^^^^^^^^^^^^^ found small/blame", table.Output, StringComparison.Ordinal);
        Assert.Contains("    fixed: It is not as planned.", table.Output, StringComparison.Ordinal);
        Assert.Equal(totals.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), Parse(lines[^1]).GetProperty("totals").GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((7, 6), (lines.Length, lines.Select(Parse).Count(line => line.TryGetProperty("outcome", out _))));
        Assert.Equal(("5", "3", 3), (junit.Attribute("tests")!.Value, junit.Attribute("failures")!.Value, junit.Descendants("failure").Count()));
        Assert.Equal(3, sarif.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal(5, html.Split("<article class=\"case ").Length - 1);
        Assert.Contains("Of 3 problems that people marked, 1 were found", html, StringComparison.Ordinal);
        foreach (var groups in new[] { "languages", "topics", "levels" })
        {
            var all = totals.GetProperty(groups).EnumerateObject().ToList();
            Assert.Equal(6, all.Sum(group => Number(group.Value, "cases")));
            Assert.Equal(Number(totals.GetProperty("all"), "missed"), all.Sum(group => Number(group.Value, "missed")));
        }

        Assert.Equal(Number(totals.GetProperty("all"), "found"), totals.GetProperty("rules").EnumerateObject().Sum(rule => Number(rule.Value, "found")));
    }

    [Fact]
    public async Task A_worsened_pack_is_told_by_its_rule_in_every_report()
    {
        var cases = WriteCases();
        using var worse = new PackFolder();
        worse.Replace("small/rules/blame.yaml", "en: [\"your own fault\"]", "en: [\"our own fault\"]");

        var table = await RunAsync(cases, "--policy", worse.Path, "--against", _folder.Path);
        var json = Parse(await RunAsync(cases, "--policy", worse.Path, "--against", _folder.Path, "--format", "json"));
        var html = (await RunAsync(cases, "--policy", worse.Path, "--against", _folder.Path, "--format", "html", "--ui-language", "uk")).Output;
        var gate = await RunAsync(cases, "--policy", worse.Path, "--against", _folder.Path, "--only", "leave", "--fail-on-change");

        Assert.Contains("- small/blame", table.Output, StringComparison.Ordinal);
        Assert.Equal(3, Number(json.GetProperty("totals").GetProperty("rules").GetProperty("small/blame"), "gone"));
        Assert.Equal("small/blame", json.GetProperty("definitions")[0].GetProperty("name").GetString());
        Assert.Contains("Найбільше пропусків: small/blame", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"missed\">your own fault</mark>", html, StringComparison.Ordinal);
        Assert.Equal(0, gate.ExitCode);
    }

    [Fact]
    public async Task Cases_beside_the_rules_are_cases_of_the_library_and_any_number_of_threads_gives_the_same_bytes()
    {
        foreach (var format in new[] { "table", "json", "jsonl", "junit", "html", "sarif" })
        {
            var one = await RunAsync(_folder.Path, "--format", format, "--threads", "1");
            var many = await RunAsync(_folder.Path, "--format", format, "--threads", "7");

            Assert.Equal((0, one.Output), (many.ExitCode, many.Output));
        }
    }

    [Fact]
    public async Task Filters_choose_cases_and_one_rule()
    {
        var cases = WriteCases();

        Assert.Contains("2 cases: ", (await RunAsync(cases, "--topic", "refund")).Output, StringComparison.Ordinal);
        Assert.Contains("1 case: ", (await RunAsync(cases, "--level", "novice")).Output, StringComparison.Ordinal);
        Assert.Contains("1 case: ", (await RunAsync(cases, "--tag", "vip")).Output, StringComparison.Ordinal);
        Assert.Contains("1 case: ", (await RunAsync(cases, "--language", "ru")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(cases, "--only", "nothing")).ExitCode);
    }

    [Theory]
    [InlineData("--format", "jsonl")]
    [InlineData("--format", "html")]
    [InlineData("--format", "junit")]
    public async Task A_killed_replay_goes_on_and_gives_the_same_bytes(params string[] format)
    {
        var archive = WriteArchive(replies: 40_000);
        var whole = await RunAsync(archive, format);
        var journal = Path.Combine(_work, "journal");
        using (var process = Start([archive, "--resume", journal, "--threads", "1", .. format]))
        {
            await GrowAsync(journal, 20_000);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var done = new FileInfo(journal).Length;
        await File.AppendAllTextAsync(journal, "{\"id\":\"half a li", TestContext.Current.CancellationToken);
        var resumed = await RunAsync(archive, ["--resume", journal, .. format]);

        Assert.True(done < new FileInfo(journal).Length, "It was done before it was killed.");
        Assert.Equal(whole.Output, resumed.Output);
        Assert.Equal(whole.Output, (await RunAsync(archive, ["--resume", journal, .. format])).Output);
        Assert.Contains("is the journal of another replay", (await RunAsync(archive, ["--resume", journal, "--topic", "other", .. format])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_are_told_with_line_and_byte_and_what_was_done_is_kept()
    {
        var path = Path.Combine(_work, "bad.jsonl");
        await using (var file = File.Create(path))
        {
            await file.WriteAsync("{\"text\": \"It is your own fault.\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await file.WriteAsync("{\"text\": \"\xFF\"}\n"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xFF : b).ToArray(), TestContext.Current.CancellationToken);
            await file.WriteAsync("{\"text\": \"Fine.\"}\n{\"text\": \"cut"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var result = await RunAsync(path, "--format", "json");

        var totals = Parse(result).GetProperty("totals");
        Assert.Equal((2, 2, 2), (result.ExitCode, Number(totals, "cases"), Number(totals, "refused")));
        var refused = totals.GetProperty("refusedLines").EnumerateArray().ToList();
        Assert.Equal(($"{path}:2", 34L), (refused[0].GetProperty("place").GetString(), refused[0].GetProperty("offset").GetInt64()));
        Assert.Contains("not UTF-8", refused[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal($"{path}:4", refused[1].GetProperty("place").GetString());
        Assert.Contains("2 cases could not be read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_gigabyte_is_left_out_with_its_place_in_little_memory()
    {
        const long gigabyte = 1L << 30;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var lines = new LineReader(new LongLine(gigabyte));
        var batches = new List<LineBatch>();
        while (await lines.ReadAsync(TestContext.Current.CancellationToken) is { } batch) batches.Add(batch);

        Assert.Equal((true, 2L, 2L, gigabyte + 3), (batches[1].TooLong, batches[1].FirstLine, batches[1].Offset, batches[1].EndOffset));
        Assert.Equal((3L, gigabyte + 3, "c\n"), (batches[2].FirstLine, batches[2].Offset, Encoding.UTF8.GetString(batches[2].Bytes, 0, batches[2].Length)));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task Policies_are_taken_from_git()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
        _folder.Replace("small/rules/blame.yaml", "en: [\"your own fault\"]", "en: [\"our own fault\"]");
        var cases = WriteCases();

        var result = Parse(await RunAsync(cases, "--against", "HEAD", "--format", "json"));
        var unknown = await RunAsync(cases, "--against", "no-such-branch");

        Assert.Equal(3, Number(result.GetProperty("totals").GetProperty("rules").GetProperty("small/blame"), "gone"));
        Assert.Equal("HEAD", result.GetProperty("against").GetProperty("name").GetString());
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("no-such-branch: is neither a folder nor a Git reference", unknown.Error, StringComparison.Ordinal);

        void Git(params string[] arguments)
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]))!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_work, recursive: true);
    }

    private string WriteCases()
    {
        var path = Path.Combine(_work, "cases.jsonl");
        File.WriteAllText(path, """
            {"id": "1", "text": "It is your own fault.", "expected": [{"rule": "small/blame", "words": "your own fault"}], "context": {"topic": "refund"}, "tags": ["vip"]}
            {"id": "2", "text": "It is your own fault.", "clean": true, "context": {"topic": "refund", "agent": {"level": "novice"}}}
            {"id": "3", "text": "It is what it is.", "expected": ["blame"]}
            {"id": "4", "text": "Сами разберёмся.", "expected": [{"rule": "small/blame"}]}
            {"id": "5", "text": "We are sorry.", "silent": ["small/blame"]}
            {"id": "6", "text": "As I said, it is your own fault."}

            """);
        return path;
    }

    private string WriteArchive(int replies)
    {
        var path = Path.Combine(_work, "archive.jsonl");
        using var file = new StreamWriter(path);
        for (var i = 0; i < replies; i++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"text\": \"Reply number {i}{(i % 50 == 0 ? ", and it is your own fault" : "")}. Thank you for waiting, the parcel leaves today.\", \"context\": {{\"topic\": \"t{i % 7}\"}}{(i % 100 == 0 ? ", \"clean\": true" : "")}}}"));
        }

        return path;
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var process = Cli.Start(_folder.Path, ["replay", .. arguments]);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until something has been noted, by the file itself.</summary>
    private static async Task GrowAsync(string path, long size)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!File.Exists(path) || new FileInfo(path).Length < size) await Task.Delay(1, limit.Token);
    }

    private Task<CliResult> RunAsync(string cases, params IEnumerable<string> arguments) => Cli.RunAsync(_folder.Path, "", ["replay", cases, .. arguments]);

    private static JsonElement Parse(CliResult result) => Parse(result.Output);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    /// <summary><c>a</c>, a line of x, <c>c</c>.</summary>
    private sealed class LongLine(long length) : MemoryStream
    {
        private long _at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var total = length + 5;
            var count = (int)Math.Min(buffer.Length, total - _at);
            var span = buffer.Span[..count];
            span.Fill((byte)'x');
            Put(span, 0, (byte)'a');
            Put(span, 1, (byte)'\n');
            Put(span, length + 2, (byte)'\n');
            Put(span, length + 3, (byte)'c');
            Put(span, length + 4, (byte)'\n');
            _at += count;
            return ValueTask.FromResult(count);
        }

        private void Put(Span<byte> span, long position, byte value)
        {
            if (position >= _at && position < _at + span.Length) span[(int)(position - _at)] = value;
        }
    }
}
