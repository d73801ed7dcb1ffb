using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AgentAssist.Server.Tests.Running;

/// <summary>Reads server-sent events as they come.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private readonly string _name;

    private EventReader(HttpResponseMessage response, Stream stream, string name)
    {
        _name = name;
        _response = response;
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public static async Task<EventReader> OpenAsync(HttpClient client, string path, string name = "approval")
    {
        var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response, await response.Content.ReadAsStreamAsync(), name);
    }

    public async Task<JsonElement> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync().AsTask().WaitAsync(Patience), "The stream ended.");
        Assert.Equal(_name, _events.Current.EventType);
        using var data = JsonDocument.Parse(_events.Current.Data);
        return data.RootElement.Clone();
    }

    public async Task<bool> EndedAsync() => !await _events.MoveNextAsync().AsTask().WaitAsync(Patience);

    public ValueTask DisposeAsync()
    {
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
