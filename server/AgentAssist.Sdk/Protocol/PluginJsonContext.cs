using System.Text.Json.Serialization;

namespace AgentAssist.Sdk.Protocol;

/// <summary>How the messages of the protocol look in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(CheckParams))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(SuggestParams))]
[JsonSerializable(typeof(SuggestResult))]
[JsonSerializable(typeof(AnalyzeParams))]
[JsonSerializable(typeof(AnalyzeResult))]
[JsonSerializable(typeof(StorageParams))]
[JsonSerializable(typeof(SecretParams))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(FetchRequest))]
[JsonSerializable(typeof(FetchResponse))]
internal sealed partial class PluginJsonContext : JsonSerializerContext;
