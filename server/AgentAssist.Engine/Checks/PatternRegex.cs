using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary>Builds the regular expressions of packs, each once: linear in time, or with a time limit.</summary>
internal static class PatternRegex
{
    /// <summary>Longest time one backtracking expression may look at one draft.</summary>
    public static readonly TimeSpan BacktrackingLimit = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan LinearLimit = TimeSpan.FromMilliseconds(500);
    private static readonly ConcurrentDictionary<(string, RegexOptions), Regex> Built = new();

    /// <exception cref="ArgumentException">The expression is wrong.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking (look-around, back-references) or is too large.</exception>
    public static Regex Build(PatternFind pattern)
    {
        var options = RegexOptions.CultureInvariant | (pattern.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (pattern.Backtracking ? RegexOptions.None : RegexOptions.NonBacktracking);
        var key = (pattern.Regex, options);
        if (Built.TryGetValue(key, out var known)) return known;
        var regex = new Regex(pattern.Regex, options, pattern.Backtracking ? BacktrackingLimit : LinearLimit);
        if (Built.Count > 10_000) Built.Clear();
        return Built.GetOrAdd(key, regex);
    }
}
