using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Policies;

public sealed class PolicyReloadTests
{
    private const string Bad = """{"draft": {"text": "Nothing we can do, you fool."}}""";

    [Fact]
    public async Task A_changed_rule_is_in_force_without_a_restart()
    {
        await using var server = await RunningServer.StartAsync();
        var before = await server.Client.CheckedAsync(Bad);

        server.Packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd.Replace("severity: warning", "severity: error", StringComparison.Ordinal));

        var after = await Eventually(server.Client, Bad, answer => Severity(answer, "dead-end") == "error");
        Assert.Equal("warning", Severity(before, "dead-end"));
        Assert.NotEqual(Revision(before), Revision(after));
    }

    [Fact]
    public async Task Invalid_yaml_at_change_keeps_the_last_good_policy_and_says_where_it_is_wrong()
    {
        using var packs = PackFolder.Create();
        await using var server = ServerProcess.Start(new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = packs.Path }, "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();
        var before = await client.CheckedAsync(Bad);

        packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd.Replace("severity: warning", "severty: warning", StringComparison.Ordinal));
        await server.SaysAsync("dead-end.yaml:4:1: error ");

        var after = await client.CheckedAsync(Bad);
        Assert.Equal(before.GetRawText(), after.GetRawText());
        using var ready = await client.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        var readiness = await ready.JsonAsync();
        Assert.Equal("degraded", readiness.GetProperty("status").GetString());
        Assert.Contains("dead-end.yaml:4:1: error", readiness.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_yaml_at_start_leaves_the_other_rules_in_force()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/broken.yaml", "rule: [\n");
        packs.Write("other/pack.yaml", "pack: other\nversion: 1.0.0\ntitle: {en: Other, ru: Другой, uk: Інший}\nengines: {agentassist: \"^1.0\"}\n");
        packs.Write("other/rules/dead-end.yaml", PackFolder.DeadEnd);
        packs.Write("other.policy.yaml", "policy: other\ntitle: {en: Other, ru: Другая, uk: Інша}\npacks: [other]\n");
        await using var server = ServerProcess.Start(new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = packs.Path }, "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();

        await server.SaysAsync("broken.yaml:");
        var answer = await client.CheckedAsync("""{"draft": {"text": "Nothing we can do."}, "policy": "other"}""");

        Assert.Equal(["dead-end"], answer.Codes());
    }

    [Fact]
    public async Task A_repaired_file_ends_the_trouble()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/dead-end.yaml", "rule: dead-end\n");
        await using var server = await RunningServer.StartAsync(packs);

        packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd);

        await Eventually(server.Client, """{"draft": {"text": "Nothing we can do."}}""", answer => answer.Codes() is ["dead-end"]);
        var readiness = await (await server.Client.GetAsync("/readyz")).JsonAsync();
        Assert.Equal("ready", readiness.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_any_rule_the_server_runs_and_does_not_call_drafts_clean()
    {
        using var packs = PackFolder.Create();
        File.Delete(Path.Combine(packs.Path, "default.policy.yaml"));
        Directory.Delete(Path.Combine(packs.Path, "house"), recursive: true);
        await using var server = await RunningServer.StartAsync(packs);

        using var check = await server.Client.CheckAsync(Bad);
        using var ready = await server.Client.GetAsync("/readyz");
        using var alive = await server.Client.GetAsync("/healthz");

        await check.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private static string? Severity(System.Text.Json.JsonElement answer, string code) => answer.GetProperty("diagnostics").EnumerateArray()
        .FirstOrDefault(diagnostic => diagnostic.GetProperty("code").GetString() == code).GetProperty("severity").GetString();

    private static string? Revision(System.Text.Json.JsonElement answer) => answer.GetProperty("policy").GetProperty("revision").GetString();

    private static async Task<System.Text.Json.JsonElement> Eventually(HttpClient client, string body, Func<System.Text.Json.JsonElement, bool> holds)
    {
        var since = TimeProvider.System.GetTimestamp();
        for (; ; )
        {
            using var response = await client.CheckAsync(body);
            if (response.IsSuccessStatusCode && await response.JsonAsync() is var answer && holds(answer)) return answer;
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "The change never came into force.");
            await Task.Delay(50);
        }
    }
}
