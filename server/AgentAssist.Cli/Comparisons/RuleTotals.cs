using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Cli.Comparisons;

/// <summary>How often what a rule says differs.</summary>
internal sealed class RuleTotals
{
    public int New { get; private set; }

    public int Gone { get; private set; }

    public int Changed { get; private set; }

    public void Add(ChangeKind kind)
    {
        if (kind == ChangeKind.New) New++;
        else if (kind == ChangeKind.Gone) Gone++;
        else Changed++;
    }
}
