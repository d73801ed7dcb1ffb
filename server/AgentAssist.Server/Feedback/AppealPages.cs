using AgentAssist.Server.Approvals;
using AgentAssist.Server.Desk;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Feedback;

/// <summary><c>/appeals</c>: where leads answer agents who disagree with a finding.</summary>
internal sealed class AppealPages(DeskDoor door, AppealStore store, PageRenderer renderer)
{
    private const string Address = "/appeals";
    private const int MostShown = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (HttpContext context, AppealPages pages) => pages.ShowAsync(context, notice: null)).ExcludeFromDescription();
        routes.MapPost($"{Address}/{{id}}/decision", (HttpContext context, AppealPages pages, string id) => pages.AnswerAsync(context, id))
            .ExcludeFromDescription();
    }

    private Task<IResult> ShowAsync(HttpContext context, string? notice) => door.ShowAsync(context, notice, async (visit, words) =>
        await renderer.RenderAsync<AppealsPage>(
            new()
            {
                [nameof(AppealsPage.Words)] = words,
                [nameof(AppealsPage.Visit)] = visit,
                [nameof(AppealsPage.Open)] = (await store.OpenAsync(MostShown, context.RequestAborted)).Select(AppealCase.Of).ToArray(),
            },
            notice is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));

    private Task<IResult> AnswerAsync(HttpContext context, string id) => door.TakeAsync(
        context, Address, async (lead, form, words) =>
        {
            var answer = form["answer"].ToString().Trim();
            if (answer.Length is 0 or > ApprovalDecision.MaxReason) return words.AnswerNeeded;
            var verdict = form["decision"] == "uphold" ? AppealVerdict.Uphold : AppealVerdict.Reject;
            var (appeal, _) = await store.AnswerAsync(id, new AppealAnswer(verdict, lead, answer), context.RequestAborted);
            return appeal is null ? words.DecidedMeanwhile : null;
        },
        notice => ShowAsync(context, notice));
}
