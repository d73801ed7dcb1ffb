using AgentAssist.Engine.Policies;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Policies;

/// <summary><c>/v1/policies</c>: what a draft can be checked against.</summary>
internal static class PoliciesApi
{
    private const int MostRevisions = 100;

    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/policies", List).WithName("ListPolicies").WithTags("Policies").WithSummary("List the policies in force");
        var revisions = routes.MapGroup("/v1/policies/revisions").WithTags("Policies").AddEndpointFilter<StorageGuard>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        revisions.MapGet("", ListRevisionsAsync).WithName("ListRevisions").WithSummary("List the states of the packs that were in force, the newest first")
            .WithDescription("Every state is kept when it comes into force; cases can be replayed against any of them.").Produces<RevisionList>();
        revisions.MapGet("/{revision}", FindRevisionAsync).WithName("GetRevision").WithSummary("Get the files of a state of the packs as a zip archive")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListRevisionsAsync(RevisionStore store, PolicyHost host, CancellationToken cancellation)
    {
        var current = host.Current.Source.Revision;
        var rows = await store.ListAsync(MostRevisions, cancellation);
        return TypedResults.Ok(new RevisionList([.. rows.Select(row => new RevisionSummary(row.Revision, row.CreatedAt, row.Files, row.Revision == current))]));
    }

    private static async Task<IResult> FindRevisionAsync(RevisionStore store, string revision, CancellationToken cancellation) =>
        await store.ZipAsync(revision, cancellation) is { } zip
            ? TypedResults.File(zip, "application/zip", $"{revision}.zip")
            : new ProblemResult(StatusCodes.Status404NotFound, $"There is no revision {revision}; GET /v1/policies/revisions lists them.");

    private static Ok<PolicyList> List(PolicyHost host)
    {
        var set = host.Current;
        var titles = set.Source.Policies.ToDictionary(policy => policy.Id);
        return TypedResults.Ok(new PolicyList([.. set.Policies.Values
            .OrderBy(policy => policy.Reference.Id, StringComparer.Ordinal)
            .Select(policy => Summary(policy.Reference, titles.GetValueOrDefault(policy.Reference.Id)))]));
    }

    private static PolicySummary Summary(PolicyReference reference, Engine.Policies.Definitions.PolicyDefinition? definition) => new(
        reference.Id, reference.Revision, definition?.Title.ByLanguage() ?? [], [.. definition?.Packs.Select(pack => pack.Id) ?? []]);
}
