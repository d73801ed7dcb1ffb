using System.Text.Json.Serialization;
using AgentAssist.Cli.Drafts;

namespace AgentAssist.Cli;

/// <summary>What commands write as JSON; generated while compiling, so that they start fast.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LineError))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
