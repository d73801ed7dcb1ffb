using System.Net;
using System.Text.RegularExpressions;
using AgentAssist.Server.Hosting;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Pages;

public sealed partial class SitePagesTests(SharedServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    [InlineData("/demo/")]
    public async Task Pages_are_served_with_all_they_need(string path)
    {
        var html = await server.Client.GetStringAsync(path);

        foreach (Match asset in LocalAsset().Matches(html))
        {
            if (asset.Groups[1].Value.StartsWith("/overlay/", StringComparison.Ordinal)) continue;
            using var response = await server.Client.GetAsync(asset.Groups[1].Value);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.NotEmpty(LocalAsset().Matches(html));
    }

    [Fact]
    public async Task The_demo_has_what_an_overlay_and_its_tests_hold_on_to()
    {
        var html = await server.Client.GetStringAsync("/demo");
        var tickets = await server.Client.GetStringAsync("/demo/tickets.js");

        foreach (var id in new[] { "reply-rich", "reply-plain", "tab-public", "tab-note", "mode-rich", "mode-plain", "send", "conversation" })
            Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/overlay/agentassist.js\"", html, StringComparison.Ordinal);
        foreach (var language in new[] { "ru", "uk", "en" })
            Assert.Contains($"language: '{language}'", tickets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_loads_the_overlay_the_extension_is_made_of()
    {
        var built = new InstallationFolders(AppContext.BaseDirectory).PageScript;
        Assert.SkipUnless(File.Exists(built), "The extension is not built: Node.js is missing.");

        using var response = await server.Client.GetAsync("/overlay/agentassist.js");

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await File.ReadAllTextAsync(built), await response.Content.ReadAsStringAsync());
        Assert.Contains("AgentAssist", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem()
    {
        using var response = await server.Client.GetAsync("/no/such/page");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_outside_the_site_are_out_of_reach()
    {
        using var response = await server.Client.GetAsync("/..%2fappsettings.json");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg))\"")]
    private static partial Regex LocalAsset();
}
