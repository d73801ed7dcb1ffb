using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Conversations.Promises;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Conversations;

/// <summary>Reads one message by itself: nothing of a request goes in, so that the same words always give the same reading.</summary>
internal static class MessageReader
{
    private const int MostMatchesOfRule = 100;
    private const int MostWaits = 100;
    private const int ShoutedWords = 3;
    private const int ShoutedMarks = 3;

    private static readonly DraftCheckRequest s_alone = new() { Draft = new Draft(""), Trigger = CheckTrigger.Send };

    /// <param name="text">The message.</param>
    /// <param name="rules">Rules that read what its author writes.</param>
    /// <param name="promises">Those of them that find promises.</param>
    /// <param name="preferred">Language of text that tells none.</param>
    /// <param name="isSuggestion">Whether it is a snippet about to be offered.</param>
    public static MessageReading Read(string text, RuleSet rules, ImmutableArray<int> promises, Language preferred, bool isSuggestion = false)
    {
        var run = CheckRun.Rent(s_alone);
        run.IsSuggestion = isSuggestion;
        var matches = new List<RuleMatch>();
        rules.Match(run, text, preferred, matches);
        var reading = new MessageReading(run.Analysis.Language, Distinct(matches), IsShouted(run.Analysis), run.IsOverBudget)
        {
            Waits = Waits(run.Analysis, matches.Where(match => promises.Contains(match.Rule))),
        };
        run.Return();
        return reading;
    }

    /// <summary>Of the overlapping matches of one rule the first, and there the longest, stays.</summary>
    public static ImmutableArray<RuleMatch> Distinct(List<RuleMatch> matches)
    {
        matches.Sort(static (a, b) => (a.Rule, a.Range.Start, -a.Range.End).CompareTo((b.Rule, b.Range.Start, -b.Range.End)));
        var kept = new List<RuleMatch>(matches.Count);
        var ofRule = 0;
        foreach (var match in matches)
        {
            var isSameRule = kept.Count > 0 && kept[^1].Rule == match.Rule;
            ofRule = isSameRule ? ofRule : 0;
            if (ofRule == MostMatchesOfRule || (isSameRule && kept[^1].Range.End > match.Range.Start)) continue;
            kept.Add(match);
            ofRule++;
        }

        kept.Sort(static (a, b) => (a.Range.Start, -a.Range.End, a.Rule).CompareTo((b.Range.Start, -b.Range.End, b.Rule)));
        return [.. kept];
    }

    private static ImmutableArray<PromisedWait> Waits(TextAnalysis analysis, IEnumerable<RuleMatch> promises) =>
    [
        .. promises.Select(match => analysis.SentenceAt(match.Range.Start).Range).Distinct()
            .SelectMany(sentence => PromisedWaitParser.Parse(analysis.Text[sentence.Start..sentence.End])).Take(MostWaits),
    ];

    private static bool IsShouted(TextAnalysis analysis)
    {
        var capitals = 0;
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (TextMetrics.IsCapital(token)) capitals++;
            else if (token.FoldedLength > 1) capitals = 0;
            if (capitals == ShoutedWords) return true;
        }

        return HasMarks(analysis.Text);
    }

    private static bool HasMarks(string text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            if (c is '!' or '！') marks++;
            else if (c is not ('?' or ' ')) marks = 0;
            if (marks == ShoutedMarks) return true;
        }

        return false;
    }
}
