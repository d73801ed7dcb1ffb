using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>unless:</c> compiled: what silences a match, and where it is looked for.</summary>
internal sealed class CompiledUnless(ICheck check, UnlessDefinition definition)
{
    public UnlessDefinition Definition => definition;

    /// <summary>Whether it looks at the whole draft, whatever the match.</summary>
    public bool IsOfDraft => definition.Within == UnlessWithin.Draft;

    public bool Reads(DraftCheckRequest request) => check.Reads(request);

    public bool Silences(CheckRun run, TextRange match)
    {
        var (place, other) = PlacesFor(run.Analysis, match);
        return run.Finds(check, place) || (other is { } second && run.Finds(check, second));
    }

    /// <summary>Adds what silences a match.</summary>
    public void Find(CheckRun run, TextRange match, List<Match> silencers)
    {
        var (place, other) = PlacesFor(run.Analysis, match);
        check.Find(run, place, silencers);
        if (other is { } second) check.Find(run, second, silencers);
    }

    private (TextRange Place, TextRange? Other) PlacesFor(TextAnalysis analysis, TextRange match) => (definition.Within, definition.Side) switch
    {
        (UnlessWithin.Draft, _) => (analysis.Whole, null),
        (UnlessWithin.Sentence, _) => (analysis.SentenceAt(match.Start).Range, null),
        (_, UnlessSide.Before) => (Before(analysis, match), null),
        (_, UnlessSide.After) => (After(analysis, match), null),
        _ => (Before(analysis, match), After(analysis, match)),
    };

    /// <summary>The words before the match with the punctuation around them; nothing of the match itself.</summary>
    private TextRange Before(TextAnalysis analysis, TextRange match)
    {
        var from = analysis.TokenAt(match.Start);
        for (var words = 0; from > 0; from--)
            if (!analysis.Tokens[from - 1].IsJoined && words++ == definition.Words) break;
        return new TextRange(from == 0 ? 0 : analysis.Tokens[from - 1].End, match.Start);
    }

    private TextRange After(TextAnalysis analysis, TextRange match)
    {
        var to = analysis.TokenAt(match.End);
        for (var words = 0; to < analysis.TokenCount; to++)
            if (!analysis.Tokens[to].IsJoined && words++ == definition.Words) break;
        return new TextRange(match.End, to == analysis.TokenCount ? analysis.Text.Length : analysis.Tokens[to].Start);
    }
}
