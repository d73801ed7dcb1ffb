using AgentAssist.Mcp;
using ModelContextProtocol.AspNetCore;

namespace AgentAssist.Server.Mcp;

/// <summary><c>/mcp</c>: the tools for AI agents over Streamable HTTP, behind the same token, host and origin checks as the API. No sessions are kept, so any node answers.</summary>
internal static class McpHttp
{
    public const string Path = "/mcp";

    public static void AddMcp(this IServiceCollection services) =>
        services.AddAgentAssistMcp().WithHttpTransport(options => options.SessionMode = HttpServerSessionMode.Stateless);

    public static void MapMcpTools(this IEndpointRouteBuilder routes) => routes.MapMcp(Path);
}
