using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentAssist.Sdk.Protocol;

/// <summary>What to read, keep or forget.</summary>
/// <param name="Key">1 to 256 characters.</param>
/// <param name="Value">Any JSON, for <see cref="PluginProtocol.StorageSet"/>.</param>
public sealed record StorageParams(string Key, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Value = null);
