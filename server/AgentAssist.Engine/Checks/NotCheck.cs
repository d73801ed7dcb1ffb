using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary><c>not:</c> — the part is absent; the range is the unit.</summary>
internal sealed class NotCheck(ICheck absent) : ICheck
{
    public ImmutableArray<int>? Triggers => null;

    public bool Reads(DraftCheckRequest request) => absent.Reads(request);

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (unit.Length > 0 && !run.Finds(absent, unit) && !run.IsOverBudget) matches.Add(new Match(unit, IsOfUnit: true));
    }
}
