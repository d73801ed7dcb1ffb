using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Policies;

public sealed class PoliciesApiTests(SharedServer server)
{
    [Fact]
    public async Task Policies_are_listed_with_their_packs()
    {
        using var response = await server.Client.GetAsync("/v1/policies");

        var policy = Assert.Single((await response.JsonAsync()).GetProperty("policies").EnumerateArray());
        Assert.Equal("default", policy.GetProperty("id").GetString());
        Assert.Equal("House rules", policy.GetProperty("title").GetProperty("en").GetString());
        Assert.Equal("Правила дома", policy.GetProperty("title").GetProperty("ru").GetString());
        Assert.Equal("house", Assert.Single(policy.GetProperty("packs").EnumerateArray()).GetString());
        var checkedBy = (await server.Client.CheckedAsync("""{"draft": {"text": "a"}}""")).GetProperty("policy");
        Assert.Equal(checkedBy.GetProperty("revision").GetString(), policy.GetProperty("revision").GetString());
    }
}
