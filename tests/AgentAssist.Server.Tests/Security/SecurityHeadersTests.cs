using System.Text.RegularExpressions;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Security;

public sealed partial class SecurityHeadersTests(SharedServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    [InlineData("/demo/demo.js")]
    [InlineData("/rules")]
    [InlineData("/rules/house/dead-end")]
    [InlineData("/rules/house/no-such-rule")]
    [InlineData("/v1/policies")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_bears_them(string path)
    {
        using var response = await server.Client.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    [InlineData("/rules")]
    [InlineData("/rules/house/dead-end")]
    public async Task Pages_hold_no_inline_scripts_or_styles_that_it_would_forbid(string path)
    {
        var html = await server.Client.GetStringAsync(path);

        Assert.DoesNotMatch(InlineScript(), html);
        Assert.DoesNotMatch(InlineStyle(), html);
    }

    [GeneratedRegex("<script(?![^>]*src=)|\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style|\\sstyle=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();
}
