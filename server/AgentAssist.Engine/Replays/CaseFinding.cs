using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Replays;

/// <summary>A finding in a case, or one that should be there.</summary>
/// <param name="Rule">The rule as <c>pack/rule</c>.</param>
/// <param name="Range">Where; null when it was expected anywhere.</param>
/// <param name="MessageIndex">The message of the conversation it is in; null for the reply.</param>
/// <param name="Severity">How bad it is; null for what is missing and for signals.</param>
/// <param name="Mode">What happens because of it; null for what is missing and for signals.</param>
/// <param name="Message">What the agent reads; null for what is missing and for signals.</param>
public sealed record CaseFinding(
    string Rule, TextRange? Range, int? MessageIndex = null, DiagnosticSeverity? Severity = null, EnforcementMode? Mode = null, string? Message = null)
{
    /// <summary>Whether an agent sees it.</summary>
    [JsonIgnore]
    public bool IsVisible => Mode is not (null or EnforcementMode.Shadow);

    internal static CaseFinding Of(Diagnostic diagnostic) => new(
        $"{diagnostic.Source}/{diagnostic.Code}", diagnostic.Range, diagnostic.MessageIndex, diagnostic.Severity, diagnostic.Mode, diagnostic.Message);

    internal static CaseFinding Of(Signal signal) => new($"{signal.Source}/{signal.Code}", signal.Range, signal.MessageIndex);
}
