using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Approvals;

public sealed class ApprovalEventsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_agents_page_gets_the_decision_and_no_other_replies()
    {
        var id = (await Client.HoldAsync()).Id();
        await using var events = await EventReader.OpenAsync(Client, $"/v1/approvals/{id}/events");
        Assert.Equal(id, (await events.NextAsync()).Id());

        var other = (await Client.HoldAsync(Held.RequestFor(Held.Text, "other"))).Id();
        using var first = await Client.DecideAsync(other, new { decision = "decline", lead = "Olena", reason = "No." });
        using var second = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena", text = "We will look into it." });

        var told = await events.NextAsync();
        Assert.Equal(id, told.Id());
        Assert.Equal("We will look into it.", told.Word("approvedText"));
        Assert.True(await events.EndedAsync());
    }

    [Fact]
    public async Task What_ended_already_is_told_and_the_stream_ends()
    {
        var id = (await Client.HoldAsync()).Id();
        using var decided = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });

        await using var events = await EventReader.OpenAsync(Client, $"/v1/approvals/{id}/events");

        Assert.Equal("approved", (await events.NextAsync()).Word("status"));
        Assert.True(await events.EndedAsync());
    }

    [Fact]
    public async Task Leads_get_what_waits_then_what_changes()
    {
        var waiting = (await Client.HoldAsync()).Id();
        await using var events = await EventReader.OpenAsync(Client, "/v1/approvals/events");
        Assert.Equal(waiting, (await events.NextAsync()).Id());

        var fresh = (await Client.HoldAsync(Held.RequestFor(Held.Text, "other"))).Id();
        Assert.Equal((fresh, "pending"), await NextAsync(events));
        using var decided = await Client.DecideAsync(waiting, new { decision = "decline", lead = "Olena", reason = "No." });
        Assert.Equal((waiting, "declined"), await NextAsync(events));
    }

    [Fact]
    public async Task Many_pages_may_follow_at_once()
    {
        var id = (await Client.HoldAsync()).Id();
        var pages = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => EventReader.OpenAsync(Client, $"/v1/approvals/{id}/events")));
        foreach (var page in pages) await page.NextAsync();

        using var decided = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });

        foreach (var page in pages)
        {
            Assert.Equal("approved", (await page.NextAsync()).Word("status"));
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_page_that_follows_does_not_keep_the_server_from_stopping()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var packs = PackFolder.Create();
        await using var process = ServerProcess.Start(
            new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = packs.Path }, "--urls", "http://127.0.0.1:0");
        using var client = await process.ReadyAsync();
        await client.HoldAsync();
        await using var events = await EventReader.OpenAsync(client, "/v1/approvals/events");
        await events.NextAsync();

        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, await process.TerminateAsync());

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 8);
    }

    private static async Task<(string Id, string Status)> NextAsync(EventReader events)
    {
        var change = await events.NextAsync();
        return (change.Id(), change.Word("status"));
    }
}
