using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>missing:</c> — a required element is absent from the draft.</summary>
internal sealed class MissingCheck(ICheck element, ICheck? condition, MissingAnchor at) : ICheck
{
    public ImmutableArray<int>? Triggers => condition?.Triggers;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var sentences = run.Analysis.Sentences;
        var whole = run.Analysis.Whole;
        if (sentences.Count == 0 || run.Finds(element, whole) || (condition is not null && !run.Finds(condition, whole))) return;

        // What was not looked for to the end is not known to be missing.
        if (run.IsOverBudget) return;
        matches.Add(new Match(at switch
        {
            MissingAnchor.FirstSentence => sentences[0].Range,
            MissingAnchor.LastSentence => sentences[^1].Range,
            _ => whole,
        }));
    }
}
