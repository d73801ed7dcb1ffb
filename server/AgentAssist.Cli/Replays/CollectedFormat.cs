using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;

namespace AgentAssist.Cli.Replays;

/// <summary>A report that shows the first results and counts the rest: memory does not grow with the input.</summary>
/// <param name="most">How many are shown.</param>
/// <param name="wants">Which ones.</param>
/// <param name="write">Writes the report.</param>
internal sealed class CollectedFormat(int most, Func<CaseResult, bool> wants, Func<ReplayReport, Task> write) : IReplayFormat
{
    private readonly List<CaseResult> _shown = [];

    public bool Wants(CaseResult result) => wants(result);

    public bool IsFull => _shown.Count >= most;

    public Task AddAsync(CaseResult result)
    {
        if (!IsFull) _shown.Add(result);
        return Task.CompletedTask;
    }

    public Task FinishAsync(ReplayReport report) => write(report with { Results = _shown });
}
