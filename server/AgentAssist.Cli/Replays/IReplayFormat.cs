using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;

namespace AgentAssist.Cli.Replays;

/// <summary>One way to show a replay. Results come one by one, in the order of the cases.</summary>
internal interface IReplayFormat
{
    /// <summary>Whether it shows a result; asked on any thread.</summary>
    bool Wants(CaseResult result);

    /// <summary>Whether there is no room for more results; asked on any thread, and never false again.</summary>
    bool IsFull => false;

    /// <summary>Takes a result it wants.</summary>
    Task AddAsync(CaseResult result);

    /// <summary>Finishes, with all but the results in the report.</summary>
    Task FinishAsync(ReplayReport report);
}
