using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Scorecards;

/// <summary><c>/v1/scorecards</c>: what replies are scored by.</summary>
internal static class ScorecardsApi
{
    public static void MapScorecards(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/scorecards", List)
        .WithName("ListScorecards")
        .WithTags("Scorecards")
        .WithSummary("List the scorecards of the policies in force");

    private static Ok<ScorecardList> List(ScorecardCatalog catalog) => TypedResults.Ok(new ScorecardList(catalog.All));
}
