using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>pattern:</c> — a regular expression, tried only where one of its literals occurs.</summary>
/// <param name="definition">The expression.</param>
/// <param name="literals">The part that is marked where one of its literals is in the text; null when it needs none.</param>
internal sealed class PatternCheck(PatternFind definition, int? literals) : ICheck
{
    private const int MostMatches = 200;
    private const int CharactersPerStep = 64;

    private readonly Regex _regex = PatternRegex.Build(definition);

    public ImmutableArray<int>? Triggers { get; } = literals is { } part ? [part] : null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (literals is { } part && !run.Hits.IsMarked(part, unit)) return;
        var began = Stopwatch.GetTimestamp();
        var text = run.Analysis.Text.AsSpan(unit.Start, unit.Length);
        if (!run.Spend(1 + unit.Length / CharactersPerStep) || !run.HasPatternTime(began)) return;
        try
        {
            var count = 0;
            foreach (var found in _regex.EnumerateMatches(text))
            {
                if (found.Length > 0)
                {
                    if (++count > MostMatches) run.IsOverBudget = true;
                    else matches.Add(new Match(At(unit, found.Index, found.Length), Pattern: this, Unit: unit));
                }

                if (count > MostMatches || !run.HasPatternTime(began)) return;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            run.IsOverBudget = true;
        }
        finally
        {
            run.SpendPatternTime(began);
        }
    }

    /// <summary>Named groups of a match, for the message.</summary>
    public GroupCollection? Captures(CheckRun run, in Match match)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            // Anchors mean the ends of the unit, look-behind what stands in it: the text is cut as it was when the match was found.
            var text = run.Analysis.Text.Substring(match.Unit.Start, match.Unit.Length);
            var start = match.Range.Start - match.Unit.Start;
            return run.HasPatternTime(began) && _regex.Match(text, start) is { Success: true } again && again.Index == start ? again.Groups : null;
        }
        catch (RegexMatchTimeoutException)
        {
            run.IsOverBudget = true;
            return null;
        }
        finally
        {
            run.SpendPatternTime(began);
        }
    }

    private static TextRange At(TextRange unit, int index, int length) => new(unit.Start + index, unit.Start + index + length);
}
