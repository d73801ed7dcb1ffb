using System.ComponentModel;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Audit;

/// <summary><c>/v1/audit</c>: who overrode what, and who decided.</summary>
internal static class AuditApi
{
    private static readonly EventKind[] Kinds =
    [
        EventKind.SentAnyway, EventKind.Approved, EventKind.ApprovedEdited, EventKind.Declined, EventKind.Expired,
        EventKind.Appeal, EventKind.AppealUpheld, EventKind.AppealRejected,
    ];

    public static void MapAudit(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/audit", ListAsync)
        .AddEndpointFilter<StorageGuard>()
        .WithName("ListAudit")
        .WithTags("Audit")
        .WithSummary("List overrides and decisions, the newest first")
        .Produces<AuditPage>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ListAsync(
        IDbContextFactory<ServerDb> databases, CancellationToken cancellation,
        [Description("Only this kind, such as sent-anyway or declined.")] string? kind = null,
        [Description("Only this agent's.")] string? agent = null,
        [Description("Only this lead's.")] string? lead = null,
        [Description("Only with this rule (its code).")] string? rule = null,
        [Description("The `next` of the page before.")] string? before = null,
        [Description("How many, 1 to 100.")] int limit = Paging.Default)
    {
        if (Paging.Problem(limit) is { } wrong) return wrong;
        if (!Paging.TryChoice<EventKind>(kind, "kind", out var chosen, out var problem)) return problem!;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.Events.AsNoTracking().Include(row => row.Rules)
            .Where(row => Kinds.Contains(row.Kind) && (chosen == null || row.Kind == chosen))
            .Where(row => (agent == null || row.AgentId == agent) && (lead == null || row.Lead == lead))
            .Where(row => rule == null || row.Rules.Any(one => one.Code == rule));
        if (before is not null) rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        var page = await rows.OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancellation);
        return TypedResults.Ok(new AuditPage([.. page.Take(limit).Select(AuditEntry.Of)], page.Count > limit ? page[limit - 1].Id : null));
    }
}
