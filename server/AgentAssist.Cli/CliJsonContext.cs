using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Explanations;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Plugins;

namespace AgentAssist.Cli;

/// <summary>What commands write as JSON; generated while compiling, so that they start fast.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(IReadOnlyList<PluginStatus>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(PolicyExplanation))]
[JsonSerializable(typeof(ImmutableArray<DefinitionChange>))]
[JsonSerializable(typeof(ResponseComparison))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
