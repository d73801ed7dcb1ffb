using System.Net;
using System.Net.Http.Headers;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Security;

public sealed class TokenTests
{
    private const string Token = "a-long-secret-of-the-house";

    [Theory]
    [InlineData(null, false)]
    [InlineData("Bearer", false)]
    [InlineData("Bearer wrong", false)]
    [InlineData("Bearer a-long-secret-of-the-hous", false)]
    [InlineData("Basic a-long-secret-of-the-house", false)]
    [InlineData("Bearer a-long-secret-of-the-house", true)]
    [InlineData("bearer a-long-secret-of-the-house", true)]
    public async Task Api_requests_must_bear_the_token(string? authorization, bool accepted)
    {
        await using var server = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", Token);
        foreach (var path in new[] { "/v1/policies", "/v1/rules/house/dead-end", "/v1/no-such-thing", "/V1/policies" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await server.Client.SendAsync(request);
            if (accepted)
            {
                Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
            }
            else
            {
                await response.ProblemAsync(HttpStatusCode.Unauthorized);
                Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
            }
        }
    }

    [Fact]
    public async Task A_check_is_answered_with_the_token_only()
    {
        await using var server = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", Token);
        using var refused = await server.Client.CheckAsync("""{"draft": {"text": "a"}}""");
        await refused.ProblemAsync(HttpStatusCode.Unauthorized);

        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        await server.Client.CheckedAsync("""{"draft": {"text": "a"}}""");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/rules/house/dead-end")]
    [InlineData("/openapi/v1.json")]
    public async Task Pages_a_browser_opens_need_no_token(string path)
    {
        await using var server = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", Token);

        using var response = await server.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_the_packs_is_told_to_bearers_only()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/broken.yaml", "rule: broken\nsecret-project: apollo\n");
        await using var server = await RunningServer.StartAsync(packs, "--AGENTASSIST_TOKEN", Token);

        var strangers = await server.Client.GetStringAsync("/readyz");
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var bearers = await server.Client.GetStringAsync("/readyz");

        Assert.DoesNotContain("secret-project", strangers, StringComparison.Ordinal);
        Assert.Contains("secret-project", bearers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_any_host_name_will_do_unless_names_are_configured()
    {
        await using var open = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", Token);
        await using var named = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", Token, "--AGENTASSIST_HOSTS", "assist.example");

        Assert.Equal(HttpStatusCode.OK, await GetAs(open, "another.example"));
        Assert.Equal(HttpStatusCode.OK, await GetAs(named, "assist.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAs(named, "another.example"));
    }

    private static async Task<HttpStatusCode> GetAs(RunningServer server, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = host;
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
