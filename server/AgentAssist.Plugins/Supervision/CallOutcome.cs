using System.Text.Json;

namespace AgentAssist.Plugins.Supervision;

/// <summary>An answer, or why there is none.</summary>
/// <param name="Answer">The result as JSON; meaningless when there is a failure.</param>
/// <param name="Failure">Null when it answered.</param>
/// <param name="UsesUtf32">Whether positions in the answer are code points.</param>
internal readonly record struct CallOutcome(JsonElement Answer, IncompleteReason? Failure, bool UsesUtf32)
{
    public static CallOutcome Failed(IncompleteReason reason) => new(default, reason, UsesUtf32: false);
}
