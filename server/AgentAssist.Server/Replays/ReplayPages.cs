using System.Globalization;
using AgentAssist.Engine.Policies;
using AgentAssist.Server.Desk;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Replays;

/// <summary><c>/replays</c>: where trainers run replays, watch them and open their reports.</summary>
internal sealed class ReplayPages(DeskDoor door, ReplayStore store, RevisionStore revisions, PolicyHost policies, PageRenderer renderer)
{
    private const string Address = "/replays";
    private const int Newest = 20;
    private const int MostRevisions = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (HttpContext context, ReplayPages pages) => pages.ShowAsync(context, notice: null)).ExcludeFromDescription();
        routes.MapPost(Address, (HttpContext context, ReplayPages pages) => pages.StartAsync(context)).ExcludeFromDescription();
        routes.MapPost($"{Address}/{{id}}/cancel", (HttpContext context, ReplayPages pages, string id) => pages.CancelAsync(context, id)).ExcludeFromDescription();
        routes.MapGet($"{Address}/{{id}}/report", (HttpContext context, ReplayPages pages, string id) => pages.ReportAsync(context, id)).ExcludeFromDescription();
        routes.MapGet($"{Address}/events", FollowAsync).AddEndpointFilter<StorageGuard>().ExcludeFromDescription();
    }

    private static async Task<IResult> FollowAsync(HttpContext context, LeadSession session, ReplayStream stream) =>
        await session.NameAsync(context) is null ? TypedResults.Unauthorized() : await stream.ServeAllAsync(context);

    private Task<IResult> ShowAsync(HttpContext context, string? notice) => door.ShowAsync(context, notice, async (visit, words) => await renderer.RenderAsync<ReplaysPage>(
        new()
        {
            [nameof(ReplaysPage.Words)] = words,
            [nameof(ReplaysPage.Visit)] = visit,
            [nameof(ReplaysPage.Replays)] = (await store.ListAsync(null, Newest, context.RequestAborted)).Select(row => ReplayView.Of(row, withTotals: false)).ToArray(),
            [nameof(ReplaysPage.Revisions)] = (await revisions.ListAsync(MostRevisions, context.RequestAborted))
                .Select(row => new RevisionSummary(row.Revision, row.CreatedAt, row.Files, row.Revision == policies.Current.Source.Revision)).ToArray(),
            [nameof(ReplaysPage.Policies)] = policies.Current.Policies.Keys.Order(StringComparer.Ordinal).ToArray(),
        },
        notice is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    private Task<IResult> StartAsync(HttpContext context) => door.TakeAsync(context, Address, async (lead, form, _) =>
    {
        var request = new ReplayRequest(
            Text(form, "policy"), Text(form, "revision"), Text(form, "against"), Enum.TryParse<CaseSet>(form["cases"], ignoreCase: true, out var cases) ? cases : null,
            Text(form, "only"), Text(form, "topic"),
            Volume: long.TryParse(form["volume"], NumberStyles.None, CultureInfo.InvariantCulture, out var volume) && volume > 0 ? volume : null);
        var (replay, problem) = await store.SubmitAsync(request, lead, context.RequestAborted);
        return replay is null ? problem!.Detail : null;
    }, notice => ShowAsync(context, notice));

    private Task<IResult> CancelAsync(HttpContext context, string id) => door.TakeAsync(context, Address, async (_, _, _) =>
    {
        var (_, problem) = await store.CancelAsync(id, context.RequestAborted);
        return problem?.Detail;
    }, notice => ShowAsync(context, notice));

    private Task<IResult> ReportAsync(HttpContext context, string id) => door.ShowAsync(context, notice: null, async (_, words) =>
        await store.FindAsync(id, context.RequestAborted) is { } replay ? ReplaysApi.Report(context, replay, words.Language) : DeskDoor.SeeOther($"{Address}?lang={words.Language}"));

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
