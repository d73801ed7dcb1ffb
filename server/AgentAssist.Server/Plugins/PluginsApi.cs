using AgentAssist.Plugins;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Plugins;

/// <summary><c>/v1/plugins</c>: what is installed and how it does.</summary>
internal static class PluginsApi
{
    public static void MapPlugins(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/plugins", List)
        .WithName("ListPlugins")
        .WithTags("Plugins")
        .WithSummary("List the plugins with state, reason, calls and memory");

    private static Ok<PluginList> List(PluginHost plugins) => TypedResults.Ok(new PluginList(plugins.Status));
}
