using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>WebDriver BiDi: commands and their answers over one socket.</summary>
internal sealed class BidiConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = [];
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Task _receiving;
    private int _lastId;

    private BidiConnection(ClientWebSocket socket)
    {
        _socket = socket;
        _receiving = ReceiveAsync();
    }

    public static async Task<BidiConnection> OpenAsync(Uri address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, CancellationToken.None);
        var connection = new BidiConnection(socket);
        await connection.SendAsync("session.new", new { capabilities = new { } });
        return connection;
    }

    /// <summary>The <c>result</c> of the answer.</summary>
    /// <exception cref="InvalidOperationException">The browser answers with an error.</exception>
    public async Task<JsonNode> SendAsync(string method, object parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (_socket.State == WebSocketState.Open) Answer(await MessageAsync());
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException)
        {
            foreach (var (_, answer) in _asked) answer.TrySetException(new InvalidOperationException("Firefox ended."));
        }
    }

    private async Task<JsonNode> MessageAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? new JsonObject() : JsonNode.Parse(message.ToArray())!;
    }

    private void Answer(JsonNode message)
    {
        if (message["id"] is not { } id || !_asked.TryRemove(id.GetValue<int>(), out var answer)) return;
        if (message["result"] is { } result) answer.SetResult(result);
        else answer.SetException(new InvalidOperationException($"{message["error"]}: {message["message"]}"));
    }
}
