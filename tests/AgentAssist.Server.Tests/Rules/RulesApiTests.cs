using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Rules;

public sealed class RulesApiTests
{
    [Fact]
    public async Task A_rule_is_described_with_its_documentation()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/docs/dead-end.ru.md", "# Отказ\n\nПочему это важно.\n");
        File.Delete(Path.Combine(packs.Path, "house", "docs", "insult.md"));
        await using var server = await RunningServer.StartAsync(packs);

        var rule = await (await server.Client.GetAsync("/v1/rules/house/dead-end")).JsonAsync();
        var russian = await (await server.Client.GetAsync("/v1/rules/house/dead-end?lang=ru")).JsonAsync();
        var renamed = await (await server.Client.GetAsync("/v1/rules/house/no-way-out")).JsonAsync();
        var bare = await (await server.Client.GetAsync("/v1/rules/house/insult")).JsonAsync();

        Assert.Equal("Отказ без выхода", rule.GetProperty("title").GetProperty("ru").GetString());
        Assert.Equal("warning", rule.GetProperty("severity").GetString());
        Assert.Equal("warn", rule.GetProperty("mode").GetString());
        Assert.StartsWith("This closes the door.", rule.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("Why it matters.", rule.GetProperty("documentation").GetString(), StringComparison.Ordinal);
        Assert.Contains("Почему это важно.", russian.GetProperty("documentation").GetString(), StringComparison.Ordinal);
        Assert.Equal("dead-end", renamed.GetProperty("code").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, bare.GetProperty("documentation").ValueKind);
    }

    [Theory]
    [InlineData("house/no-such-rule")]
    [InlineData("no-such-pack/dead-end")]
    [InlineData("house/..%2F..%2Fdefault.policy")]
    public async Task An_unknown_rule_is_not_found(string rule)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync($"/v1/rules/{rule}");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }
}
