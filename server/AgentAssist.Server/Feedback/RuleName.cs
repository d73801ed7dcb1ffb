namespace AgentAssist.Server.Feedback;

/// <summary>Names a rule as a diagnostic does.</summary>
/// <param name="Source">The pack or plugin.</param>
/// <param name="Code">The rule's id.</param>
public sealed record RuleName(string Source, string Code)
{
    /// <summary>Rules as <c>source/code</c> with spaces between.</summary>
    public static string Join(IEnumerable<RuleName> rules) => string.Join(' ', rules.Select(rule => $"{rule.Source}/{rule.Code}"));

    /// <summary>Reads what <see cref="Join"/> wrote.</summary>
    public static IEnumerable<RuleName> Split(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name.Split('/', 2)).Select(parts => new RuleName(parts[0], parts[1]));
}
