using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>count:</c> and <c>metric:</c> — a measured quantity out of its limits.</summary>
internal sealed class MetricCheck(MetricFind definition) : ICheck
{
    private const int CharactersPerStep = 16;

    public ImmutableArray<int>? Triggers => null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (!run.Spend(1 + unit.Length / CharactersPerStep)) return;
        switch (definition.Of)
        {
            case TextMetric.ExclamationMarks:
                FindRuns(run, unit, matches, "!！‼");
                break;
            case TextMetric.QuestionMarks:
                FindRuns(run, unit, matches, "?？⁇");
                break;
            case TextMetric.CapitalWords:
                FindCapitals(run, unit, matches);
                break;
            default:
                if (TextMetrics.Measure(definition.Of, run.Analysis, unit) is var (value, range) && IsOut(value)) matches.Add(new Match(range, value, IsOfUnit: true));
                break;
        }
    }

    private bool IsOut(double value) =>
        (definition.AtLeast is not { } least || value >= least) && (definition.AtMost is not { } most || value <= most);

    /// <summary>Runs of one mark, other marks and spaces between them allowed (<c>!!! !?!</c>).</summary>
    private void FindRuns(CheckRun run, TextRange unit, List<Match> matches, string marks)
    {
        var text = run.Analysis.Text;
        for (var i = unit.Start; i < unit.End;)
        {
            var at = text.AsSpan(i, unit.End - i).IndexOfAny(marks);
            if (at < 0) return;
            var start = i + at;
            var end = start;
            var count = 0;
            for (i = start; i < unit.End && (marks.Contains(text[i]) || text[i] is ' ' or '?' or '!'); i++)
            {
                if (!marks.Contains(text[i])) continue;
                count += text[i] is '‼' or '⁇' ? 2 : 1;
                end = i + 1;
            }

            if (IsOut(count)) matches.Add(new Match(new TextRange(start, end), count));
        }
    }

    /// <summary>Words in a row written in capitals; one-letter words and numbers do not count and do not break the row.</summary>
    private void FindCapitals(CheckRun run, TextRange unit, List<Match> matches)
    {
        var analysis = run.Analysis;
        int first = -1, last = -1, count = 0;
        for (var i = analysis.TokenAt(unit.Start); i < analysis.TokenCount && analysis.Tokens[i].Start < unit.End; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (TextMetrics.IsCapital(token))
            {
                if (first < 0) first = i;
                last = i;
                count++;
            }
            else if (token.IsJoined && last == i - 1) last = i;
            else if (token.IsJoined || token.FoldedLength == 1 || (token.Flags & ~CharFlags.Digit) == 0) continue;
            else Flush();
        }

        Flush();

        void Flush()
        {
            if (first >= 0 && IsOut(count)) matches.Add(new Match(new TextRange(analysis.Tokens[first].Start, analysis.Tokens[last].End), count));
            first = -1;
            count = 0;
        }
    }
}
