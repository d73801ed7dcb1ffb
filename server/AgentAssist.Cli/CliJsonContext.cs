using System.Text.Json.Serialization;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Cli;

/// <summary>What commands write as JSON; generated while compiling, so that they start fast.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(PolicyExplanation))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
