using System.Text.RegularExpressions;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Builds the regular expressions of policies as the engine runs them, and says what is wrong with those it cannot.</summary>
internal static class PolicyRegex
{
    private static readonly string[] s_lookAround = ["(?=", "(?!", "(?<=", "(?<!"];

    /// <summary>The expression, or null with what is wrong.</summary>
    public static Regex? Build(PatternFind pattern, out string error)
    {
        error = "";
        try
        {
            return PatternRegex.Build(pattern);
        }
        catch (RegexParseException exception)
        {
            error = $"this is not a regular expression: {exception.Message}";
        }
        catch (NotSupportedException)
        {
            error = Array.Exists(s_lookAround, sign => pattern.Regex.Contains(sign, StringComparison.Ordinal))
                ? "look-ahead and look-behind need backtracking; write it without them, or set 'backtracking: true' with 'literals'"
                : "back-references, atomic groups and very large repetitions cannot be searched in linear time; write it simpler, or set 'backtracking: true' with 'literals'";
        }
        return null;
    }
}
