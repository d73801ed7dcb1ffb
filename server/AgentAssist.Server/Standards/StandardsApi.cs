using System.ComponentModel;
using System.Net.Mime;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Scorecards;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Standards;

/// <summary><c>/v1/standards/acknowledgements</c>: which agents have read which version of the standards.</summary>
internal static class StandardsApi
{
    private const string DefaultPolicy = "default";
    private const int MostListed = 1000;

    public static void MapStandards(this IEndpointRouteBuilder routes)
    {
        var standards = routes.MapGroup("/v1/standards/acknowledgements").WithTags("Scorecards").AddEndpointFilter<StorageGuard>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        standards.MapPost("", AcknowledgeAsync).WithName("AcknowledgeStandards").WithSummary("Say that an agent has read the standards")
            .WithDescription("409 when the version is not the one in force: show the agent the present one. Said twice, the first time counts.")
            .Accepts<AcknowledgementRequest>(MediaTypeNames.Application.Json)
            .Produces<AcknowledgementView>(StatusCodes.Status201Created).Produces<AcknowledgementView>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        standards.MapGet("", ListAsync).WithName("ListAcknowledgements").WithSummary("List who has read which version of the standards")
            .Produces<AcknowledgementList>();
    }

    private static async Task<IResult> AcknowledgeAsync(
        HttpContext context, ScorecardCatalog catalog, IDbContextFactory<ServerDb> databases, TimeProvider time)
    {
        var (fields, problem) = await JsonFields.ReadAsync(context.Request);
        if (fields is null) return problem!;
        if (AcknowledgementRequest.Read(fields) is not { } request) return fields.Problem!;
        if (catalog.Of(request.Policy ?? DefaultPolicy) is not { } scorecard) return NoStandards(request.Policy);
        if (request.Version != scorecard.Version) return Stale(scorecard);

        var row = new Acknowledgement
        {
            Policy = scorecard.Policy.Id,
            Version = scorecard.Version,
            AgentId = request.AgentId,
            AgentName = request.AgentName,
            At = UnixMilliseconds.Now(time),
        };
        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        if (await db.Acknowledgements.FindAsync([row.Policy, row.Version, row.AgentId], context.RequestAborted) is { } before)
            return TypedResults.Ok(AcknowledgementView.Of(before, scorecard.Version));
        db.Acknowledgements.Add(row);
        await db.SaveChangesAsync(context.RequestAborted);
        return TypedResults.Created((string?)null, AcknowledgementView.Of(row, scorecard.Version));
    }

    private static async Task<IResult> ListAsync(
        ScorecardCatalog catalog, IDbContextFactory<ServerDb> databases, CancellationToken cancellation,
        [Description("The policy; default when not given.")] string policy = DefaultPolicy,
        [Description("Only this agent's.")] string? agent = null)
    {
        if (catalog.Of(policy) is not { } scorecard) return NoStandards(policy);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Acknowledgements.AsNoTracking()
            .Where(row => row.Policy == policy && (agent == null || row.AgentId == agent))
            .OrderByDescending(row => row.At).Take(MostListed).ToListAsync(cancellation);
        return TypedResults.Ok(new AcknowledgementList(
            policy, scorecard.Version, [.. rows.Select(row => AcknowledgementView.Of(row, scorecard.Version))]));
    }

    private static ProblemResult NoStandards(string? policy) => new(
        StatusCodes.Status404NotFound, $"The policy '{policy ?? DefaultPolicy}' has no scorecard, so there are no standards to acknowledge; a pack gives one in scorecard.yaml.");

    private static ProblemResult Stale(Scorecard scorecard) => new(
        StatusCodes.Status409Conflict,
        $"The standards changed: version {scorecard.Version} is in force. Show the agent /v1/scorecards as it is now, then acknowledge that version.");
}
