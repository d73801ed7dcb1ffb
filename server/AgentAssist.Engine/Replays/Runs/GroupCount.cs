using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>What became of the cases of one language, topic or level.</summary>
public sealed class GroupCount
{
    /// <summary>Cases.</summary>
    public long Cases { get; set; }

    /// <summary>Rules that cases expect, and were found.</summary>
    public long Found { get; set; }

    /// <summary>Rules that cases expect, and were missed.</summary>
    public long Missed { get; set; }

    /// <summary>Cases that say that nothing is wrong, or that a rule must be silent.</summary>
    public long Quiet { get; set; }

    /// <summary>Cases in which something was said that should not be.</summary>
    public long Extra { get; set; }

    /// <summary>Of <see cref="Quiet"/>, those in which something was said.</summary>
    public long FalseAlarms { get; set; }

    /// <summary>Cases in which an agent sees something.</summary>
    public long Bothered { get; set; }

    /// <summary>Findings only this policy has.</summary>
    public long New { get; set; }

    /// <summary>Findings only the policy it is compared with has.</summary>
    public long Gone { get; set; }

    /// <summary>Findings that differ.</summary>
    public long Changed { get; set; }

    /// <summary>Share of the expected that was found.</summary>
    public Interval Recall() => Interval.Of(Found, Found + Missed);

    /// <summary>Share of the cases that want silence in which something was said.</summary>
    public Interval FalseAlarmRate() => Interval.Of(FalseAlarms, Quiet);

    internal void Add(CaseResult result, int found, int missed)
    {
        Cases++;
        Found += found;
        Missed += missed;
        var isQuiet = result.Kind is CaseKind.Good or CaseKind.Clean && result.Outcome != CaseOutcome.NotRun;
        if (isQuiet) Quiet++;
        if (!result.Extra.IsEmpty) Extra++;
        if (isQuiet && !result.Extra.IsEmpty) FalseAlarms++;
        if (result.Bothered) Bothered++;
        foreach (var change in result.Changes)
        {
            if (change.Kind == ChangeKind.New) New++;
            else if (change.Kind == ChangeKind.Gone) Gone++;
            else Changed++;
        }
    }

    internal void Add(GroupCount other)
    {
        Cases += other.Cases;
        Found += other.Found;
        Missed += other.Missed;
        Quiet += other.Quiet;
        Extra += other.Extra;
        FalseAlarms += other.FalseAlarms;
        Bothered += other.Bothered;
        New += other.New;
        Gone += other.Gone;
        Changed += other.Changed;
    }
}
