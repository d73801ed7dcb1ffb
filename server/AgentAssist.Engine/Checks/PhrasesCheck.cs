using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary><c>phrases:</c> — words in any inflection; found for all rules in one pass, looked up here.</summary>
internal sealed class PhrasesCheck(int part) : ICheck
{
    public ImmutableArray<int>? Triggers { get; } = [part];

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        // The chain goes from the last hit to the first: the rest begins before the unit once one does.
        for (var i = run.Hits.Head(part); i >= 0 && run.Spend(1); i = run.Hits[i].Next)
        {
            var range = run.RangeOf(run.Hits[i]);
            if (range.Start < unit.Start) return;
            if (unit.Contains(range)) matches.Add(new Match(range));
        }
    }
}
