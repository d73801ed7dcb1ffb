using System.ComponentModel;
using System.Net.Mime;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Replays;

/// <summary><c>/v1/replays</c>: cases replayed against states of the packs.</summary>
internal static class ReplaysApi
{
    public static void MapReplays(this IEndpointRouteBuilder routes)
    {
        var replays = routes.MapGroup("/v1/replays").WithTags("Replays").AddEndpointFilter<StorageGuard>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        replays.MapPost("", SubmitAsync).WithName("StartReplay").WithSummary("Replay cases against a state of the packs")
            .WithDescription("It runs in the background, one after another, and goes on after a restart of the server. With `against` what is new, gone and changed is counted too.")
            .Accepts<ReplayRequest>(MediaTypeNames.Application.Json).Produces<ReplayView>(StatusCodes.Status202Accepted).ProducesValidationProblem();
        replays.MapGet("", ListAsync).WithName("ListReplays").WithSummary("List replays, the newest first").Produces<ReplayList>().ProducesValidationProblem();
        replays.MapGet("/{id}", FindAsync).WithName("GetReplay").WithSummary("Get a replay; its ETag is its version")
            .Produces<ReplayView>().ProducesProblem(StatusCodes.Status404NotFound);
        replays.MapPost("/{id}/cancel", CancelAsync).WithName("CancelReplay").WithSummary("Stop a replay; what it counted so far stays")
            .Produces<ReplayView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        replays.MapGet("/{id}/events", FollowAsync).WithName("FollowReplay").WithSummary("Follow a replay until it ends")
            .WithDescription("Server-sent events `replay`: the replay now, then after each part; the stream ends with it.")
            .Produces<ReplayView>(StatusCodes.Status200OK, MediaTypeNames.Text.EventStream).ProducesProblem(StatusCodes.Status404NotFound);
        replays.MapGet("/{id}/report", ReportAsync).WithName("GetReplayReport").WithSummary("Get the readable report, one page that needs nothing else")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Html).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The readable report; it may do what a page of its own may, and nothing more.</summary>
    public static ContentHttpResult Report(HttpContext context, StoredReplay replay, string language)
    {
        using var html = new StringWriter();
        HtmlReport.Write(html, ReplayView.ReportOf(replay), language);
        context.Response.Headers.ContentSecurityPolicy = $"{HtmlReport.ContentSecurityPolicy}; frame-ancestors 'none'";
        return TypedResults.Content(html.ToString(), "text/html; charset=utf-8");
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, ReplayStore store)
    {
        var (fields, problem) = await JsonFields.ReadAsync(context.Request);
        if (fields is null) return problem!;
        var request = ReplayRequest.Read(fields);
        if (fields.Problem is { } wrong) return wrong;
        (var replay, problem) = await store.SubmitAsync(request, by: null, context.RequestAborted);
        if (replay is null) return problem!;
        VersionTag.Write(context, replay.Version);
        return TypedResults.Accepted($"/v1/replays/{replay.Id}", ReplayView.Of(replay, withTotals: false));
    }

    private static async Task<IResult> ListAsync(
        ReplayStore store, CancellationToken cancellation,
        [Description("The `next` of the page before.")] string? before = null,
        [Description("How many, 1 to 100.")] int limit = Paging.Default)
    {
        if (Paging.Problem(limit) is { } wrong) return wrong;
        var rows = await store.ListAsync(before, limit + 1, cancellation);
        return TypedResults.Ok(new ReplayList([.. rows.Take(limit).Select(row => ReplayView.Of(row, withTotals: false))], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    private static async Task<IResult> FindAsync(HttpContext context, ReplayStore store, string id)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } replay) return ReplayStore.Missing(id);
        VersionTag.Write(context, replay.Version);
        return TypedResults.Ok(ReplayView.Of(replay, withTotals: true));
    }

    private static async Task<IResult> CancelAsync(HttpContext context, ReplayStore store, string id)
    {
        var (replay, problem) = await store.CancelAsync(id, context.RequestAborted);
        return replay is null ? problem! : TypedResults.Ok(ReplayView.Of(replay, withTotals: true));
    }

    private static async Task<IResult> FollowAsync(HttpContext context, ReplayStore store, ReplayStream stream, string id) =>
        await store.FindAsync(id, context.RequestAborted) is null ? ReplayStore.Missing(id) : await stream.ServeOneAsync(context, id);

    private static async Task<IResult> ReportAsync(HttpContext context, ReplayStore store, string id, [Description("en, ru or uk.")] string? lang = null) =>
        await store.FindAsync(id, context.RequestAborted) is { } replay ? Report(context, replay, PageLanguage.Of(context.Request, lang)) : ReplayStore.Missing(id);
}
