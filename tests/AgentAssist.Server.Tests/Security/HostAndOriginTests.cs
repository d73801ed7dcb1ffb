using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Security;

public sealed class HostAndOriginTests(SharedServer shared)
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1:5210", true)]
    [InlineData("[::1]:5210", true)]
    [InlineData("evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("10.0.0.5", false)]
    public async Task Only_loopback_names_are_answered(string host, bool answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/policies");
        request.Headers.Host = host;

        using var response = await shared.Client.SendAsync(request);

        if (answered) Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        else await response.ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_servers_own_pages_may_call_it() =>
        Assert.Equal(HttpStatusCode.OK, (await CheckFrom(shared.Client, shared.Address.GetLeftPart(UriPartial.Authority))).StatusCode);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("file://")]
    [InlineData("chrome-extension")]
    [InlineData("not an origin")]
    public async Task Foreign_pages_may_not(string origin)
    {
        using var response = await CheckFrom(shared.Client, origin);

        await response.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("chrome-extension://abcdefghijklmnopabcdefghijklmnop")]
    [InlineData("moz-extension://5c0f5a0e-9a4c-4a5c-8d2e-0a6b8f7f1d11")]
    public async Task Browser_extensions_may(string origin)
    {
        using var response = await CheckFrom(shared.Client, origin);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(origin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Configured_pages_and_names_may()
    {
        await using var server = await RunningServer.StartAsync(
            "--AGENTASSIST_ORIGINS", "https://desk.example, https://other.example:8443", "--AGENTASSIST_HOSTS", "assist.example");

        Assert.Equal(HttpStatusCode.OK, (await CheckFrom(server.Client, "https://desk.example")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CheckFrom(server.Client, "https://other.example:8443")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CheckFrom(server.Client, "https://desk.example", "assist.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await CheckFrom(server.Client, "https://other.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await CheckFrom(server.Client, "http://desk.example")).StatusCode);
    }

    [Fact]
    public async Task A_preflight_is_answered_for_the_allowed_only()
    {
        await using var server = await RunningServer.StartAsync("--AGENTASSIST_ORIGINS", "https://desk.example", "--AGENTASSIST_TOKEN", "secret");

        using var allowed = await Preflight(server.Client, "https://desk.example");
        using var foreign = await Preflight(server.Client, "https://evil.example");

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("https://desk.example", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", allowed.Headers.GetValues("Access-Control-Allow-Methods").First(), StringComparison.Ordinal);
        Assert.Contains("authorization", allowed.Headers.GetValues("Access-Control-Allow-Headers").First(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    private static Task<HttpResponseMessage> Preflight(HttpClient client, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, Api.CheckPath);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> CheckFrom(HttpClient client, string origin, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath)
        {
            Content = new StringContent("""{"draft": {"text": "a"}}""", null, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (host is not null) request.Headers.Host = host;
        return client.SendAsync(request);
    }
}
