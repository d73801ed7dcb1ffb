using System.Net;
using System.Text.RegularExpressions;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Reference;

public sealed partial class ReferencePageTests(SharedServer server)
{
    [Fact]
    public async Task Everything_it_loads_comes_from_this_server()
    {
        var html = await server.Client.GetStringAsync("/reference/");

        Assert.DoesNotMatch(ForeignSource(), html);
        foreach (Match script in Script().Matches(html))
        {
            using var response = await server.Client.GetAsync(new Uri(new Uri(server.Address, "/reference/"), script.Groups[1].Value));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.NotEmpty(Script().Matches(html));
    }

    [Fact]
    public async Task Its_inline_script_is_allowed_by_a_fresh_nonce()
    {
        using var first = await server.Client.GetAsync("/reference/");
        using var second = await server.Client.GetAsync("/reference/");

        var nonce = Nonce().Match(first.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;
        Assert.NotEqual("", nonce);
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//")]
    private static partial Regex ForeignSource();

    [GeneratedRegex("<script[^>]*src=\"([^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
