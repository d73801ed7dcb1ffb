using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Approvals;

public sealed class RestartTests : IDisposable
{
    private readonly PackFolder _packs = PackFolder.Create();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("agentassist-data-");

    public void Dispose()
    {
        _packs.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_held_reply_outlives_a_server_that_is_killed()
    {
        string waiting, decided;
        await using (var server = Start())
        {
            using var client = await server.ReadyAsync();
            waiting = (await client.HoldAsync()).Id();
            decided = (await client.HoldAsync(Held.RequestFor(Held.Text, "other"))).Id();
            using var response = await client.DecideAsync(decided, new { decision = "decline", lead = "Olena", reason = "Ask first." });
            await server.KillAsync();
        }

        await using var again = Start();
        using var second = await again.ReadyAsync();

        Assert.Equal("declined", (await second.GetJsonAsync($"/v1/approvals/{decided}")).Word("status"));
        var held = await second.GetJsonAsync($"/v1/approvals/{waiting}");
        Assert.Equal(("pending", Held.Text), (held.Word("status"), held.GetProperty("draft").Word("text")));
        using var approved = await second.DecideAsync(waiting, new { decision = "approve", lead = "Ihor" }, "\"1\"");
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        var trail = (await second.GetJsonAsync("/v1/audit")).GetProperty("events").EnumerateArray().Select(entry => entry.Word("kind"));
        Assert.Equal(["approved", "declined"], trail);
    }

    private ServerProcess Start() => ServerProcess.Start(
        new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = _packs.Path, ["AGENTASSIST_DATA"] = _data.FullName }, "--urls", "http://127.0.0.1:0");
}
