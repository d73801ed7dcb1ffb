using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

namespace AgentAssist.Mcp;

/// <summary>The tools and resources AI agents get, by whatever transport.</summary>
public static class McpSetup
{
    private const string Instructions =
        "Before you send a reply to a customer, call check_draft with the reply and the conversation. Send it only when gate.decision is \"allow\"; otherwise "
        + "apply the edits of the actions or write it anew and check again. explain_rule tells what a finding means; suggest_snippets offers texts of the house.";

    /// <summary>Adds the server; a <see cref="Engine.Policies.PolicyHost"/> must be among the services.</summary>
    public static IMcpServerBuilder AddAgentAssistMcp(this IServiceCollection services) => services
        .AddMcpServer(options =>
        {
            options.ServerInfo = new Implementation { Name = "agentassist", Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3) };
            options.ServerInstructions = Instructions;
        })
        .WithTools<DraftTools>()
        .WithTools<RuleTools>()
        .WithResources<PackResources>();
}
