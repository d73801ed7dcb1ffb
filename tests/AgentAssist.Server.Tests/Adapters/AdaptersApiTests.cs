using System.Net;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Adapters;

public sealed class AdaptersApiTests
{
    private const string Desk = """{"id": "acme-desk", "name": "Acme", "status": "unverified", "hosts": ["desk.acme.example"], "composer": {"editor": "#reply"}}""";

    [Fact]
    public async Task Without_a_folder_there_are_none()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync("/v1/adapters");

        var list = await response.JsonAsync();
        Assert.Empty(list.GetProperty("adapters").EnumerateArray());
        Assert.Empty(list.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Adapters_come_from_the_folder_beside_the_packs_as_they_are_written()
    {
        await using var server = await RunningServer.StartAsync();
        server.Packs.Write("adapters/acme-desk.json", Desk);

        using var response = await server.Client.GetAsync("/v1/adapters");

        var adapter = Assert.Single((await response.JsonAsync()).GetProperty("adapters").EnumerateArray());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Desk), adapter));
    }

    [Fact]
    public async Task An_unchanged_list_is_not_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        server.Packs.Write("adapters/acme-desk.json", Desk);
        using var first = await server.Client.GetAsync("/v1/adapters");
        var tag = first.Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(server, tag.Tag));

        server.Packs.Write("adapters/acme-desk.json", Desk.Replace("#reply", "#answer", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, tag.Tag));
    }

    [Theory]
    [InlineData("{", "line 1, column")]
    [InlineData("[]", "Must be an object")]
    [InlineData("""{"id": "Acme Desk", "hosts": ["a.example"]}""", "lower-case words")]
    [InlineData("""{"id": "acme"}""", "hosts: is required")]
    public async Task A_file_that_is_no_adapter_is_told_and_keeps_the_others(string file, string message)
    {
        await using var server = await RunningServer.StartAsync();
        server.Packs.Write("adapters/acme-desk.json", Desk);
        server.Packs.Write("adapters/broken.json", file);

        using var response = await server.Client.GetAsync("/v1/adapters");

        var list = await response.JsonAsync();
        Assert.Single(list.GetProperty("adapters").EnumerateArray());
        var problem = Assert.Single(list.GetProperty("problems").EnumerateArray());
        Assert.Equal("adapters/broken.json", problem.GetProperty("origin").GetString());
        Assert.Contains(message, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_too_long_or_have_a_taken_id_are_told()
    {
        await using var server = await RunningServer.StartAsync();
        server.Packs.Write("adapters/a.json", Desk);
        server.Packs.Write("adapters/b.json", Desk);
        server.Packs.Write("adapters/c.json", $$"""{"id": "long", "hosts": ["a.example"], "name": "{{new string('a', 20_000)}}"}""");

        using var response = await server.Client.GetAsync("/v1/adapters");

        var list = await response.JsonAsync();
        Assert.Single(list.GetProperty("adapters").EnumerateArray());
        Assert.Equal(["adapters/c.json", "adapters/b.json"], list.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("origin").GetString()));
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/adapters") { Headers = { { "If-None-Match", tag } } };
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
