using System.Collections.Concurrent;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AgentAssist.Plugins.Processes;

/// <summary>Drops answers to calls nobody made: the RPC library would end the conversation over one.</summary>
internal sealed class PluginMessageHandler(Stream to, Stream from) : NewLineDelimitedMessageHandler(to, from, RpcFormat.Create())
{
    private readonly ConcurrentDictionary<RequestId, bool> _open = new();

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = await base.ReadCoreAsync(cancellationToken);
            var isExpected = message switch
            {
                JsonRpcResult result => _open.TryRemove(result.RequestId, out _),
                JsonRpcError error => _open.TryRemove(error.RequestId, out _),
                _ => true,
            };
            if (isExpected) return message;
        }
    }

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request) _open[request.RequestId] = true;
        base.Write(content, cancellationToken);
    }
}
