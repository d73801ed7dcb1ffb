using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>What of replays is written as JSON; generated while compiling. See <see cref="ReplayJson.Context"/>.</summary>
[JsonSerializable(typeof(CaseResult))]
[JsonSerializable(typeof(ReplayTotals))]
[JsonSerializable(typeof(List<CaseResult>))]
[JsonSerializable(typeof(List<RefusedLine>))]
[JsonSerializable(typeof(ImmutableArray<DefinitionChange>))]
public sealed partial class ReplayJsonContext : JsonSerializerContext;
