using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>pattern:</c> — a regular expression, tried only where one of its literals occurs.</summary>
internal sealed class PatternCheck(PatternFind definition) : ICheck
{
    private const int MostMatches = 200;

    private readonly Regex _regex = PatternRegex.Build(definition);
    private readonly ImmutableArray<string> _literals = definition.Literals;

    public ImmutableArray<int>? Triggers => null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var text = run.Analysis.Text.AsSpan(unit.Start, unit.Length);
        if (!HoldsLiteral(text)) return;
        try
        {
            var count = 0;
            foreach (var found in _regex.EnumerateMatches(text))
            {
                if (found.Length == 0) continue;
                if (++count > MostMatches) return;
                matches.Add(new Match(new TextRange(unit.Start + found.Index, unit.Start + found.Index + found.Length), Pattern: this));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            run.IsOverBudget = true;
        }
    }

    /// <summary>Named groups of a match, for the message.</summary>
    public GroupCollection? Captures(string text, TextRange range)
    {
        try
        {
            return _regex.Match(text, range.Start) is { Success: true } match && match.Index == range.Start ? match.Groups : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private bool HoldsLiteral(ReadOnlySpan<char> text)
    {
        if (_literals.IsDefaultOrEmpty) return true;
        foreach (var literal in _literals)
            if (text.Contains(literal, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
