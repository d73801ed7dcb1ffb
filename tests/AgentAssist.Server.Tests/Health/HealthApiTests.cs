using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Health;

public sealed class HealthApiTests(SharedServer server)
{
    [Fact]
    public async Task A_running_server_is_alive()
    {
        using var response = await server.Client.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", (await response.JsonAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task With_good_packs_it_is_ready()
    {
        using var response = await server.Client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var readiness = await response.JsonAsync();
        Assert.Equal("ready", readiness.GetProperty("status").GetString());
        Assert.Equal(0, readiness.GetProperty("errors").GetInt32());
        Assert.NotEqual("", readiness.GetProperty("revision").GetString());
    }
}
