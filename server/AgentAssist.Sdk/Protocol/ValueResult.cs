using System.Text.Json;

namespace AgentAssist.Sdk.Protocol;

/// <summary>A value that was read.</summary>
/// <param name="Value">Null when there is none.</param>
public sealed record ValueResult(JsonElement? Value);
