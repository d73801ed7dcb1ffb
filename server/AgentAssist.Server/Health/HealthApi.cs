using AgentAssist.Engine.Policies;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can check drafts, and whether the packs are in order.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new Liveness("ok")))
            .WithName("Health").WithTags("Health").WithSummary("Whether the server runs");
        routes.MapGet("/readyz", Ready)
            .WithName("Readiness").WithTags("Health").WithSummary("Whether drafts can be checked")
            .Produces<Readiness>()
            .Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<Readiness> Ready(HttpRequest request, PolicyHost host, TokenHolder token)
    {
        var serving = host.Current.CanCheck();
        var errors = host.Problems.Count(problem => problem.IsError);
        var status = (serving, errors) switch
        {
            (false, _) => ReadinessStatus.Unavailable,
            (true, 0) => ReadinessStatus.Ready,
            _ => ReadinessStatus.Degraded,
        };
        // Problems quote the packs, which are not for everybody once a token is asked for.
        string[] problems = token.IsSatisfiedBy(request) ? [.. host.Problems.Select(problem => problem.ToString())] : [];
        return TypedResults.Json(
            new Readiness(status, host.Current.Source.Revision, errors, problems),
            statusCode: serving ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
