using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary><c>phrases:</c> — words in any inflection; found for all rules in one pass, looked up here.</summary>
internal sealed class PhrasesCheck(int part) : ICheck
{
    public ImmutableArray<int>? Triggers { get; } = [part];

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        for (var i = run.Hits.Head(part); i >= 0; i = run.Hits[i].Next)
            if (run.RangeOf(run.Hits[i]) is var range && unit.Contains(range)) matches.Add(new Match(range));
    }
}
