using System.Text.Json.Serialization;

namespace AgentAssist.Plugins.Packages;

/// <summary><c>plugins.json</c>.</summary>
/// <param name="Plugins">By id.</param>
internal sealed record LedgerFile(IReadOnlyList<LedgerEntry> Plugins);

/// <summary>How the ledger looks in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(LedgerFile))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
