using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

/// <summary>The built program as an MCP server on its standard streams, called by the client of the protocol's own SDK.</summary>
public sealed class McpCommandTests
{
    /// <summary>On a busy machine a program takes its time to start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Tools_answer_over_standard_streams()
    {
        using var packs = new PackFolder();
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "agentassist",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "agentassist.dll"), "mcp", "--policies", packs.Path],
        }), new McpClientOptions { DiscoverProbeTimeout = Patience, InitializationTimeout = 2 * Patience }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["check_draft", "explain_rule", "suggest_snippets"], (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.Name).Order());
        var result = await client.CallToolAsync("check_draft", new Dictionary<string, object?> { ["text"] = "It is your own fault." }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("confirm", result.StructuredContent!.Value.GetProperty("gate").GetProperty("decision").GetString());
        var packsRead = await client.ReadResourceAsync("agentassist://packs", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"small\"", Assert.IsType<TextResourceContents>(packsRead.Contents.Single()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_packs_are_refused_before_the_first_word_of_the_protocol()
    {
        using var packs = new PackFolder();
        packs.Write("small/rules/broken.yaml", "rule: broken\n");

        var result = await Cli.RunAsync(packs.Path, "", "mcp");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("broken.yaml", result.Error, StringComparison.Ordinal);
    }
}
