using System.Globalization;
using System.Text;
using AgentAssist.Server.Desk;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Approvals;

/// <summary><c>/approvals</c>: where leads decide about held replies.</summary>
internal sealed class ApprovalPages(DeskDoor door, ApprovalStore store, PageRenderer renderer, TimeProvider time)
{
    private const string Address = "/approvals";
    private const int MostWaiting = 30;
    private const int MostEnded = 15;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (HttpContext context, ApprovalPages pages) => pages.ShowAsync(context, notice: null)).ExcludeFromDescription();
        routes.MapPost($"{Address}/{{id}}/decision", (HttpContext context, ApprovalPages pages, string id) => pages.DecideAsync(context, id))
            .ExcludeFromDescription();
        routes.MapGet($"{Address}/events", FollowAsync).AddEndpointFilter<StorageGuard>().ExcludeFromDescription();
    }

    private static async Task<IResult> FollowAsync(HttpContext context, LeadSession session, ApprovalStream stream) =>
        await session.NameAsync(context) is null ? TypedResults.Unauthorized() : await stream.ServeAllAsync(context);

    private Task<IResult> ShowAsync(HttpContext context, string? notice) => door.ShowAsync(context, notice, async (visit, words) =>
    {
        var now = time.GetUtcNow();
        var waiting = await store.PendingAsync(MostWaiting, context.RequestAborted);
        var ended = await store.EndedAsync(MostEnded, context.RequestAborted);
        return await renderer.RenderAsync<ApprovalsPage>(
            new()
            {
                [nameof(ApprovalsPage.Words)] = words,
                [nameof(ApprovalsPage.Visit)] = visit,
                [nameof(ApprovalsPage.Waiting)] = waiting
                    .Select(row => new ApprovalCase(ApprovalSummary.Of(row, now), SubmittedDraft.Read(row.Texts!.Submitted)!)).ToArray(),
                [nameof(ApprovalsPage.Ended)] = ended,
            },
            notice is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    });

    private Task<IResult> DecideAsync(HttpContext context, string id) => door.TakeAsync(
        context, Address, (lead, form, words) => DecideAsync(context, id, lead, form, words), notice => ShowAsync(context, notice));

    private async Task<string?> DecideAsync(HttpContext context, string id, string lead, IFormCollection form, DeskWords words)
    {
        var declines = form["decision"] == "decline";
        // Browsers send lines of a text area with CR LF; the draft has them as the helpdesk did.
        var text = form.ContainsKey("text") ? form["text"].ToString().ReplaceLineEndings("\n") : null;
        var reason = form["reason"].ToString().Trim();
        if (declines && reason.Length is 0 or > ApprovalDecision.MaxReason) return words.ReasonNeeded;
        if (text is not null && (string.IsNullOrWhiteSpace(text) || Encoding.UTF8.GetByteCount(text) > DraftCheckJson.MaxDraftBytes)) return words.TextNeeded;

        var decision = declines ? new ApprovalDecision(Verdict.Decline, lead, reason) : new ApprovalDecision(Verdict.Approve, lead, Text: text);
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var (approval, _) = await store.DecideAsync(id, decision, version, context.RequestAborted);
        return approval is null ? words.DecidedMeanwhile : null;
    }
}
