using System.ComponentModel;
using System.Net.Mime;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Feedback;

/// <summary><c>/v1/appeals</c>: findings agents bring before the leads. They are brought by <c>POST /v1/feedback</c>.</summary>
internal static class AppealsApi
{
    public static void MapAppeals(this IEndpointRouteBuilder routes)
    {
        var appeals = routes.MapGroup("/v1/appeals").WithTags("Feedback").AddEndpointFilter<StorageGuard>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        appeals.MapGet("", ListAsync).WithName("ListAppeals").WithSummary("List appeals, the newest first")
            .Produces<AppealList>().ProducesValidationProblem();
        appeals.MapGet("/{id}", FindAsync).WithName("GetAppeal").WithSummary("Get an appeal")
            .Produces<AppealView>().ProducesProblem(StatusCodes.Status404NotFound);
        appeals.MapPost("/{id}/decision", AnswerAsync).WithName("AnswerAppeal").WithSummary("Answer an appeal")
            .Accepts<AppealAnswer>(MediaTypeNames.Application.Json)
            .Produces<AppealView>().ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(
        AppealStore store, CancellationToken cancellation,
        [Description("Only these: open, upheld or rejected.")] string? status = null,
        [Description("The `next` of the page before.")] string? before = null,
        [Description("How many, 1 to 100.")] int limit = Paging.Default)
    {
        if (Paging.Problem(limit) is { } wrong) return wrong;
        if (!Paging.TryChoice<AppealStatus>(status, "status", out var chosen, out var problem)) return problem!;
        var rows = await store.ListAsync(chosen, before, limit + 1, cancellation);
        return TypedResults.Ok(new AppealList([.. rows.Take(limit)], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    private static async Task<IResult> FindAsync(AppealStore store, string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } appeal ? TypedResults.Ok(appeal) : AppealStore.Missing(id);

    private static async Task<IResult> AnswerAsync(HttpContext context, AppealStore store, string id)
    {
        var (fields, problem) = await JsonFields.ReadAsync(context.Request);
        if (fields is null) return problem!;
        if (AppealAnswer.Read(fields) is not { } answer) return fields.Problem!;
        var (appeal, refusal) = await store.AnswerAsync(id, answer, context.RequestAborted);
        return appeal is null ? refusal! : TypedResults.Ok(appeal);
    }
}
