using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Builds the regular expressions of policies, so that what the reader accepts is what the engine runs.</summary>
internal static class PolicyRegex
{
    /// <summary>Most time a backtracking expression may take for one text.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(20);

    /// <summary>Builds one; null with what is wrong when it cannot be used.</summary>
    public static Regex? Build(string pattern, bool ignoreCase, bool isBacktracking, out string error)
    {
        error = "";
        try
        {
            var options = RegexOptions.CultureInvariant
                | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)
                | (isBacktracking ? RegexOptions.None : RegexOptions.NonBacktracking);
            return new Regex(pattern, options, isBacktracking ? TimeLimit : Regex.InfiniteMatchTimeout);
        }
        catch (RegexParseException exception)
        {
            error = $"this is not a regular expression: {Reason(exception)}";
        }
        catch (NotSupportedException)
        {
            error = WhyNotLinear(pattern);
        }
        return null;
    }

    private static string Reason(RegexParseException exception)
    {
        // The library's message repeats the whole expression before what is wrong.
        var at = exception.Message.LastIndexOf(": ", StringComparison.Ordinal);
        return exception.Message.Contains("'.", StringComparison.Ordinal) ? exception.Message : exception.Message[(at + 1)..].Trim();
    }

    private static string WhyNotLinear(string pattern) =>
        pattern.Contains("(?=", StringComparison.Ordinal) || pattern.Contains("(?!", StringComparison.Ordinal)
            || pattern.Contains("(?<=", StringComparison.Ordinal) || pattern.Contains("(?<!", StringComparison.Ordinal)
            ? "look-ahead and look-behind need backtracking; write it without them, or set 'backtracking: true' with a 'literals'"
            : "back-references, atomic groups and very large repetitions cannot be searched in linear time; write it simpler, or set 'backtracking: true' with a 'literals'";
}
