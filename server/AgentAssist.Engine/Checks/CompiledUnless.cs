using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>unless:</c> compiled: what silences a match, and where it is looked for.</summary>
internal sealed class CompiledUnless(ICheck check, UnlessDefinition definition)
{
    public UnlessDefinition Definition => definition;

    public bool Silences(CheckRun run, TextRange match) => run.Finds(check, Unit(run, match));

    /// <summary>Adds what silences a match.</summary>
    public void Find(CheckRun run, TextRange match, List<Match> silencers) => check.Find(run, Unit(run, match), silencers);

    private TextRange Unit(CheckRun run, TextRange match) => definition.Within switch
    {
        UnlessWithin.Draft => run.Analysis.Whole,
        UnlessWithin.Sentence => run.Analysis.SentenceAt(match.Start).Range,
        _ => Around(run, match),
    };

    private TextRange Around(CheckRun run, TextRange match)
    {
        var analysis = run.Analysis;
        var first = analysis.TokenAt(match.Start);
        var after = analysis.TokenAt(Math.Max(match.Start, match.End - 1)) + 1;
        var from = definition.Side == UnlessSide.After ? first : Math.Max(0, first - definition.Words);
        var to = definition.Side == UnlessSide.Before ? after - 1 : Math.Min(analysis.TokenCount - 1, after + definition.Words - 1);
        if (analysis.TokenCount == 0 || from >= analysis.TokenCount) return match;
        var start = definition.Side == UnlessSide.After ? match.Start : analysis.Tokens[from].Start;
        var end = definition.Side == UnlessSide.Before ? match.End : analysis.Tokens[Math.Min(to, analysis.TokenCount - 1)].End;
        return new TextRange(Math.Min(start, match.Start), Math.Max(end, match.End));
    }
}
