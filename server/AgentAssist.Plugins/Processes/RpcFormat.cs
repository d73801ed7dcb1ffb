using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Processes;

/// <summary>How messages are written: letters of all languages as they are.</summary>
internal static class RpcFormat
{
    private static readonly JsonSerializerOptions s_options = new(PluginJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PluginJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        RespectRequiredConstructorParameters = true,
    };

    public static SystemTextJsonFormatter Create() => new() { JsonSerializerOptions = s_options };
}
