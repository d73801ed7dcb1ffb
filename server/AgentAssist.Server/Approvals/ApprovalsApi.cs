using System.ComponentModel;
using System.Net.Mime;
using AgentAssist.Engine.Policies;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Approvals;

/// <summary><c>/v1/approvals</c>: replies the gate holds, for leads to decide about.</summary>
internal static class ApprovalsApi
{
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        var approvals = routes.MapGroup("/v1/approvals").WithTags("Approvals").AddEndpointFilter<StorageGuard>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        approvals.MapPost("", SubmitAsync).WithName("RequestApproval").WithSummary("Ask for approval of a held reply")
            .WithDescription(
                "The body is a check request. The server checks it (as on send) and keeps it with its findings; 422 when its gate does not hold it. "
                + "The same reply of the same agent that waits already comes back with 200.")
            .Accepts<DraftCheckRequest>(MediaTypeNames.Application.Json)
            .Produces<ApprovalView>(StatusCodes.Status201Created).Produces<ApprovalView>()
            .ProducesValidationProblem().ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        approvals.MapGet("", ListAsync).WithName("ListApprovals").WithSummary("List approvals without their texts, the newest first")
            .Produces<ApprovalList>().ProducesValidationProblem();
        approvals.MapGet("/{id}", FindAsync).WithName("GetApproval").WithSummary("Get an approval; its ETag is its version")
            .Produces<ApprovalView>().ProducesProblem(StatusCodes.Status404NotFound);
        approvals.MapPost("/{id}/decision", DecideAsync).WithName("DecideApproval").WithSummary("Approve, edit and approve, or decline a held reply")
            .WithDescription("With `If-Match` the decision holds for that version only (412). A second decision is refused (409).")
            .Accepts<ApprovalDecision>(MediaTypeNames.Application.Json)
            .Produces<ApprovalView>().ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        approvals.MapGet("/{id}/events", FollowAsync).WithName("FollowApproval").WithSummary("Follow an approval until it ends")
            .WithDescription("Server-sent events `approval`: the approval now, then after each change; the stream ends with it.")
            .Produces<ApprovalView>(StatusCodes.Status200OK, MediaTypeNames.Text.EventStream).ProducesProblem(StatusCodes.Status404NotFound);
        approvals.MapGet("/events", (HttpContext context, ApprovalStream stream) => stream.ServeAllAsync(context)).WithName("FollowApprovals").WithSummary("Follow all approvals")
            .WithDescription("Server-sent events `approval`: those that wait, then each that changes, without texts.")
            .Produces<ApprovalSummary>(StatusCodes.Status200OK, MediaTypeNames.Text.EventStream);
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, ApprovalStore store, PolicyHost policies, TimeProvider time)
    {
        var (request, problem) = await DraftBody.ReadAsync(context.Request, CheckTrigger.Send);
        if (request is null) return problem!;
        request = request with { Trigger = CheckTrigger.Send };
        if (PolicyChoice.Find(policies.Current, request.Policy, "policy", out problem) is not { } policy) return problem!;
        var response = policy.Check(request);
        if (response.Gate.Decision != GateDecision.Hold) return ApprovalProblems.NotHeld(response.Gate);

        var (approval, isNew) = await store.SubmitAsync(request, response, context.RequestAborted);
        if (approval is null) return ApprovalProblems.TooMany;
        VersionTag.Write(context, approval.Version);
        var view = ApprovalView.Of(approval, time.GetUtcNow());
        return isNew ? TypedResults.Created($"/v1/approvals/{approval.Id}", view) : TypedResults.Ok(view);
    }

    private static async Task<IResult> ListAsync(
        ApprovalStore store, CancellationToken cancellation,
        [Description("Only these: pending, approved, declined or expired.")] string? status = null,
        [Description("The `next` of the page before.")] string? before = null,
        [Description("How many, 1 to 100.")] int limit = Paging.Default)
    {
        if (Paging.Problem(limit) is { } wrong) return wrong;
        if (!Paging.TryChoice<ApprovalStatus>(status, "status", out var chosen, out var problem)) return problem!;
        var rows = await store.ListAsync(chosen, before, limit + 1, cancellation);
        return TypedResults.Ok(new ApprovalList([.. rows.Take(limit)], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    private static async Task<IResult> FindAsync(HttpContext context, ApprovalStore store, TimeProvider time, string id)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } approval) return ApprovalProblems.Missing(id);
        VersionTag.Write(context, approval.Version);
        return TypedResults.Ok(ApprovalView.Of(approval, time.GetUtcNow()));
    }

    private static async Task<IResult> DecideAsync(HttpContext context, ApprovalStore store, TimeProvider time, string id)
    {
        if (!VersionTag.TryRead(context.Request, out var version)) return VersionTag.Bad;
        var (fields, problem) = await JsonFields.ReadAsync(context.Request);
        if (fields is null) return problem!;
        if (ApprovalDecision.Read(fields) is not { } decision) return fields.Problem!;
        var (approval, refusal) = await store.DecideAsync(id, decision, version, context.RequestAborted);
        if (approval is null) return refusal!;
        VersionTag.Write(context, approval.Version);
        return TypedResults.Ok(ApprovalView.Of(approval, time.GetUtcNow()));
    }

    private static async Task<IResult> FollowAsync(HttpContext context, ApprovalStore store, ApprovalStream stream, string id) =>
        await store.FindAsync(id, context.RequestAborted) is null ? ApprovalProblems.Missing(id) : await stream.ServeOneAsync(context, id);
}
