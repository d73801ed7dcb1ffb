using System.Text;
using System.Xml;
using AgentAssist.Cli.Packs;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;

namespace AgentAssist.Cli.Replays;

/// <summary>
/// One suite for build servers with a test for every case that somebody judged; the counts stand before the cases, so these wait in a temporary file.
/// </summary>
internal sealed class JUnitFormat : IReplayFormat, IAsyncDisposable
{
    private readonly Stream _to;
    private readonly FileStream _waiting = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    private readonly XmlWriter _cases;

    public JUnitFormat(Stream to)
    {
        _to = to;
        _cases = XmlWriter.Create(_waiting, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
        });
    }

    public bool Wants(CaseResult result) => result.Outcome != CaseOutcome.Open;

    public Task AddAsync(CaseResult result)
    {
        CaseJUnitReport.WriteCase(_cases, result);
        return Task.CompletedTask;
    }

    public async Task FinishAsync(ReplayReport report)
    {
        _cases.Flush();
        var totals = report.Totals;
        var head = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites>\n<testsuite name=\"replay\" tests=\"{totals.Passed + totals.Failed + totals.NotRun + totals.Refused}\" "
            + $"failures=\"{totals.Failed}\" errors=\"{totals.Refused}\" skipped=\"{totals.NotRun}\">\n";
        await _to.WriteAsync(Encoding.UTF8.GetBytes(head));
        await _waiting.FlushAsync();
        _waiting.Position = 0;
        await _waiting.CopyToAsync(_to);
        await _to.WriteAsync("\n</testsuite>\n</testsuites>\n"u8.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        _cases.Dispose();
        await _waiting.DisposeAsync();
    }
}
