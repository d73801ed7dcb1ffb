using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Drafts;

public sealed class PrivacyTests
{
    [Fact]
    public async Task No_text_of_a_draft_or_message_reaches_the_log_at_any_level()
    {
        using var packs = PackFolder.Create();
        await using var server = ServerProcess.Start(
            new Dictionary<string, string>
            {
                ["AGENTASSIST_POLICIES"] = packs.Path,
                ["Logging__LogLevel__Default"] = "Trace",
                ["Logging__LogLevel__Microsoft"] = "Trace",
                ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            },
            "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();

        await client.CheckedAsync("""{"draft": {"text": "marzipan: nothing we can do"}, "conversation": [{"author": "customer", "text": "marzipan"}]}""");
        await client.CheckedAsync("""{"draft": {"text": "marzipan", "visibility": "note"}}""");
        foreach (var bad in new[] { "{\"draft\": {\"text\": \"marzipan", """{"draft": {"text": ["marzipan"]}}""", """{"draft": {"text": "a"}, "policy": "marzipan"}""" })
        {
            using var response = await client.CheckAsync(bad);
            Assert.False(response.IsSuccessStatusCode);
        }

        await server.SaysAsync("HTTP/1.1 POST");
        Assert.DoesNotContain("marzipan", server.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("marzipan", server.Errors, StringComparison.OrdinalIgnoreCase);
    }
}
