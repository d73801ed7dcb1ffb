using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks.External;

/// <summary><c>check:</c> and <c>judge:</c> — places that somebody outside the engine found.</summary>
internal sealed class ExternalCheck(ExternalNeed need) : ICheck
{
    public ImmutableArray<int>? Triggers => null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (run.Answers?[need.Key] is not { } answer) return;
        foreach (var match in answer.Matches)
        {
            if (!run.Spend(1) || !run.MayAdd(matches)) return;
            if (unit.Contains(match.Range)) matches.Add(new Match(match.Range, External: match));
        }
    }
}
