using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.PluginHost;

/// <summary>Speaks the protocol with the server until it is told to stop or the server is gone.</summary>
internal static class Connection
{
    public static async Task<int> RunAsync(Stream input, Stream output, string assembly)
    {
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions(PluginJsonContext.Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                TypeInfoResolver = JsonTypeInfoResolver.Combine(PluginJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            },
        };
        using var rpc = new JsonRpc(new NewLineDelimitedMessageHandler(output, input, formatter) { NewLine = NewLineDelimitedMessageHandler.NewLineStyle.Lf });
        // A check that computes without a pause must not hold up the others.
        rpc.SynchronizationContext = null;
        rpc.AddLocalRpcTarget(new PluginTarget(rpc, assembly), new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        rpc.StartListening();
        try
        {
            await rpc.Completion;
        }
        catch (Exception error) when (error is IOException or ConnectionLostException or JsonException)
        {
            await Console.Error.WriteLineAsync($"The conversation with the server ended: {error.Message}");
        }

        return 0;
    }
}
