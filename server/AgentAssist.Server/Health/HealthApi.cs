using AgentAssist.Engine.Policies;
using AgentAssist.Plugins;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Security;
using AgentAssist.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can check drafts, and whether the packs, the database and the plugins are in order.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new Liveness("ok")))
            .WithName("Health").WithTags("Health").WithSummary("Whether the server runs");
        routes.MapGet("/readyz", ReadyAsync)
            .WithName("Readiness").WithTags("Health").WithSummary("Whether drafts can be checked")
            .Produces<Readiness>()
            .Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(HttpRequest request, PolicyHost host, StorageState storage, PluginHost plugins, TokenHolder token)
    {
        var broken = await storage.ProbeAsync();
        var withoutPlugins = plugins.Problem;
        var serving = host.Current.CanCheck();
        var errors = host.Problems.Count(problem => problem.IsError);
        var status = (serving, errors, broken ?? withoutPlugins) switch
        {
            (false, _, _) => ReadinessStatus.Unavailable,
            (true, 0, null) => ReadinessStatus.Ready,
            _ => ReadinessStatus.Degraded,
        };
        // Problems quote the packs, which are not for everybody once a token is asked for.
        string[] problems = token.IsSatisfiedBy(request)
            ?
            [
                .. host.Problems.Select(problem => problem.ToString()),
                .. broken is null ? [] : new[] { $"storage: {broken}" },
                .. withoutPlugins is null ? [] : new[] { $"plugins: {withoutPlugins}" },
            ]
            : [];
        return TypedResults.Json(
            new Readiness(status, broken is null ? StorageReadiness.Ready : StorageReadiness.Unavailable, host.Current.Source.Revision, errors, problems),
            statusCode: serving ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
