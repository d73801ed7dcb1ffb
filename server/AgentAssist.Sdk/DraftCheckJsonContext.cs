using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>How the messages of <c>POST /v1/drafts/check</c> look in JSON; generated while compiling, so nothing is reflected at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DraftCheckRequest))]
[JsonSerializable(typeof(DraftCheckResponse))]
[JsonSerializable(typeof(DraftCheckUpdate))]
public sealed partial class DraftCheckJsonContext : JsonSerializerContext;
