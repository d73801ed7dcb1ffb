using System.Net;
using AgentAssist.Server.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Server.Tests.Approvals;

public sealed class ApprovalTimeTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero));
    private RunningServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(_time, "--AGENTASSIST_APPROVAL_MINUTES", "5");

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Nobody_decides_and_it_expires()
    {
        var id = (await Client.HoldAsync()).Id();

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("pending", (await Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("expired", (await Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
        Assert.Empty((await Client.GetJsonAsync("/v1/approvals?status=pending")).GetProperty("approvals").EnumerateArray());
        Assert.Single((await Client.GetJsonAsync("/v1/approvals?status=expired")).GetProperty("approvals").EnumerateArray());
        using var late = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });
        Assert.Contains("expired", (await late.ProblemAsync(HttpStatusCode.Conflict)).Word("detail"), StringComparison.Ordinal);
        Assert.NotEqual(id, (await Client.HoldAsync()).Id());
    }

    [Fact]
    public async Task The_agents_page_learns_of_the_expiry_and_the_trail_keeps_it()
    {
        var id = (await Client.HoldAsync()).Id();
        await using var events = await EventReader.OpenAsync(Client, $"/v1/approvals/{id}/events");
        Assert.Equal("pending", (await events.NextAsync()).Word("status"));

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("expired", (await events.NextAsync()).Word("status"));
        Assert.True(await events.EndedAsync());
        var entry = Assert.Single((await Client.GetJsonAsync("/v1/audit?kind=expired")).GetProperty("events").EnumerateArray());
        Assert.Equal(id, entry.Word("caseId"));
    }

    [Fact]
    public async Task A_day_after_its_end_the_texts_are_gone_and_the_decision_stays()
    {
        var id = (await Client.HoldAsync()).Id();
        using var decided = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });

        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(Held.Text, (await Client.GetJsonAsync($"/v1/approvals/{id}")).Word("approvedText"));
        _time.Advance(TimeSpan.FromHours(2));

        var approval = await Eventually.ReadAsync(
            () => Client.GetJsonAsync($"/v1/approvals/{id}"), read => read.GetProperty("draft").ValueKind == System.Text.Json.JsonValueKind.Null);
        Assert.Equal("approved", approval.Word("status"));
        Assert.Equal("Olena", approval.Word("lead"));
        Assert.DoesNotContain("sue you", approval.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("paid already", approval.GetRawText(), StringComparison.Ordinal);
    }
}
