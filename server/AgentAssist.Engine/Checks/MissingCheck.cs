using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>missing:</c> — a required element is absent from the draft.</summary>
/// <param name="element">What is required.</param>
/// <param name="languages">Languages it is known in; null when it is known in all.</param>
/// <param name="condition">Only drafts in which this is found need it.</param>
/// <param name="at">Where the range goes.</param>
internal sealed class MissingCheck(ICheck element, IReadOnlySet<Language>? languages, ICheck? condition, MissingAnchor at) : ICheck
{
    public ImmutableArray<int>? Triggers => condition?.Triggers;

    public bool Reads(DraftCheckRequest request) => element.Reads(request) || condition?.Reads(request) == true;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var sentences = run.Analysis.Sentences;
        var whole = run.Analysis.Whole;
        if (languages is not null && run.Analysis.Language != Language.Unknown && !languages.Contains(run.Analysis.Language)) return;
        if (sentences.Count == 0 || run.Finds(element, whole) || (condition is not null && !run.Finds(condition, whole))) return;

        // What was not looked for to the end is not known to be missing.
        if (run.IsOverBudget) return;
        var range = at switch
        {
            MissingAnchor.FirstSentence => sentences[0].Range,
            MissingAnchor.LastSentence => sentences[^1].Range,
            _ => whole,
        };
        matches.Add(new Match(range, IsOfUnit: true));
    }
}
