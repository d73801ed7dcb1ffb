using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>What became of one rule in the cases.</summary>
public sealed class RuleCount
{
    /// <summary>Cases that expect it and in which all expected was found.</summary>
    public long Found { get; set; }

    /// <summary>Cases that expect it and in which something was missed.</summary>
    public long Missed { get; set; }

    /// <summary>Cases in which it had to be silent, by its name.</summary>
    public long Silent { get; set; }

    /// <summary>Cases in which it spoke where the case says that nothing is wrong.</summary>
    public long Extra { get; set; }

    /// <summary>Cases in which it speaks.</summary>
    public long Said { get; set; }

    /// <summary>Findings only this policy has.</summary>
    public long New { get; set; }

    /// <summary>Findings only the policy it is compared with has.</summary>
    public long Gone { get; set; }

    /// <summary>Findings that differ.</summary>
    public long Changed { get; set; }

    /// <summary>Share of the cases that expect it in which it was found.</summary>
    public Interval Recall() => Interval.Of(Found, Found + Missed);

    internal void Add(RuleCount other)
    {
        Found += other.Found;
        Missed += other.Missed;
        Silent += other.Silent;
        Extra += other.Extra;
        Said += other.Said;
        New += other.New;
        Gone += other.Gone;
        Changed += other.Changed;
    }

    internal void Add(ChangeKind kind)
    {
        if (kind == ChangeKind.New) New++;
        else if (kind == ChangeKind.Gone) Gone++;
        else Changed++;
    }
}
