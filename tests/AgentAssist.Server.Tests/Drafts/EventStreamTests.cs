using System.Net.ServerSentEvents;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Drafts;

public sealed class EventStreamTests(SharedServer server)
{
    [Fact]
    public async Task The_result_comes_first_and_done_last()
    {
        const string Body = """{"draft": {"text": "Nothing we can do.\nSorry.", "version": 3}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath) { Content = new StringContent(Body, null, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await server.Client.SendAsync(request);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync()) events.Add(item);
        Assert.Equal(["result", "done"], events.Select(item => item.EventType));
        var result = JsonDocument.Parse(events[0].Data).RootElement;
        var plain = await server.Client.CheckedAsync(Body);
        Assert.Equal(plain.GetRawText(), result.GetRawText());
    }

    [Theory]
    [InlineData("text/event-stream", "text/event-stream")]
    [InlineData("text/event-stream, */*", "text/event-stream")]
    [InlineData("application/json;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    public async Task What_is_accepted_first_is_sent(string accept, string sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath) { Content = new StringContent(Api.Body("a"), null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(sent, response.Content.Headers.ContentType?.MediaType);
    }
}
