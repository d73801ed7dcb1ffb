using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    private readonly PackFolder _packs = PackFolder.Create();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public async Task It_says_where_it_is_and_what_to_open()
    {
        await using var server = Start([], "--urls", "http://127.0.0.1:0");

        using var client = await server.ReadyAsync();
        await server.SaysAsync($"{client.BaseAddress}demo");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz")).StatusCode);
        Assert.InRange(server.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length, 2, 3);
    }

    [Fact]
    public async Task It_stops_gracefully_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var server = Start([], "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();

        Assert.Equal(0, await server.TerminateAsync());
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://127.0.0.1:0;http://[::]:0")]
    [InlineData("--urls", "http://*:0")]
    [InlineData("--http_ports", "0")]
    [InlineData("--Kestrel:Endpoints:Web:Url", "http://0.0.0.0:0")]
    public async Task It_does_not_listen_to_other_machines_without_a_token(string option, string value)
    {
        await using var server = Start([], option, value);

        Assert.Equal(2, await server.ExitCodeAsync());
        Assert.Contains("AGENTASSIST_TOKEN", OneLine(server.Errors), StringComparison.Ordinal);
        Assert.Equal("", server.Output.Trim());
    }

    [Fact]
    public async Task The_address_of_the_environment_counts_too()
    {
        await using var server = Start(new() { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" });

        Assert.Equal(2, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task With_a_token_it_listens_to_other_machines()
    {
        await using var server = Start(new() { ["AGENTASSIST_TOKEN"] = "secret" }, "--urls", "http://0.0.0.0:0");
        using var client = await server.ReadyAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/policies")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/policies")).StatusCode);
        Assert.DoesNotContain("secret", server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AGENTASSIST_POLICIES", "/no/such/folder")]
    [InlineData("AGENTASSIST_ORIGINS", "desk.example")]
    [InlineData("AGENTASSIST_ORIGINS", "https://desk.example/path")]
    public async Task A_setting_that_cannot_be_is_named(string name, string value)
    {
        await using var server = Start(new() { [name] = value }, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, await server.ExitCodeAsync());
        Assert.Contains(name, OneLine(server.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var server = Start([], "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, await server.ExitCodeAsync());
        Assert.Contains("--urls", OneLine(server.Errors), StringComparison.Ordinal);
        Assert.Equal("", server.Output.Trim());
    }

    [Fact]
    public async Task An_address_that_makes_no_sense_is_told_in_one_line()
    {
        await using var server = Start([], "--urls", "localhost");

        Assert.Equal(2, await server.ExitCodeAsync());
        Assert.Contains("'localhost'", OneLine(server.Errors), StringComparison.Ordinal);
    }

    private static string OneLine(string text) => Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private ServerProcess Start(Dictionary<string, string> environment, params string[] args)
    {
        environment.TryAdd("AGENTASSIST_POLICIES", _packs.Path);
        return ServerProcess.Start(environment, args);
    }
}
