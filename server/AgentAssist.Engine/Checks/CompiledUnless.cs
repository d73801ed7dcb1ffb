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

    public bool Silences(CheckRun run, TextRange match) => definition.Within switch
    {
        UnlessWithin.Draft => run.Finds(check, run.Analysis.Whole),
        UnlessWithin.Sentence => run.Finds(check, run.Analysis.SentenceAt(match.Start).Range),
        _ => (definition.Side != UnlessSide.After && run.Finds(check, Before(run.Analysis, match)))
            || (definition.Side != UnlessSide.Before && run.Finds(check, After(run.Analysis, match))),
    };

    /// <summary>Adds what silences a match.</summary>
    public void Find(CheckRun run, TextRange match, List<Match> silencers)
    {
        if (definition.Within == UnlessWithin.Draft) check.Find(run, run.Analysis.Whole, silencers);
        else if (definition.Within == UnlessWithin.Sentence) check.Find(run, run.Analysis.SentenceAt(match.Start).Range, silencers);
        else
        {
            if (definition.Side != UnlessSide.After) check.Find(run, Before(run.Analysis, match), silencers);
            if (definition.Side != UnlessSide.Before) check.Find(run, After(run.Analysis, match), silencers);
        }
    }

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
