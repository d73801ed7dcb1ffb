using System.Globalization;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Server.Desk;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Cases;

/// <summary><c>/cases</c>: where trainers keep the library of cases.</summary>
internal sealed class CasePages(DeskDoor door, CaseStore store, PolicyHost policies, PageRenderer renderer)
{
    private const string Address = "/cases";
    private const int PageSize = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (HttpContext context, CasePages pages) => pages.ListAsync(context)).ExcludeFromDescription();
        routes.MapGet($"{Address}/new", (HttpContext context, CasePages pages) => pages.EditAsync(context, id: null, form: null, notice: null)).ExcludeFromDescription();
        routes.MapPost($"{Address}/new", (HttpContext context, CasePages pages) => pages.SaveAsync(context, id: null)).ExcludeFromDescription();
        routes.MapGet($"{Address}/{{id}}", (HttpContext context, CasePages pages, string id) => pages.EditAsync(context, id, form: null, notice: null)).ExcludeFromDescription();
        routes.MapPost($"{Address}/{{id}}", (HttpContext context, CasePages pages, string id) => pages.SaveAsync(context, id)).ExcludeFromDescription();
        routes.MapPost($"{Address}/{{id}}/remove", (HttpContext context, CasePages pages, string id) => pages.RemoveAsync(context, id)).ExcludeFromDescription();
    }

    private Task<IResult> ListAsync(HttpContext context) => door.ShowAsync(context, notice: null, async (visit, words) =>
    {
        var asked = context.Request.Query;
        CaseKind? kind = Enum.TryParse<CaseKind>(asked["kind"], ignoreCase: true, out var chosen) ? chosen : null;
        var query = new CaseQuery(asked["topic"], asked["tag"], kind, asked["text"]);
        var before = asked["before"].ToString() is { Length: > 0 } last ? last : null;
        var rows = await store.ListAsync(query, before, PageSize + 1, context.RequestAborted);
        return await renderer.RenderAsync<CasesPage>(new()
        {
            [nameof(CasesPage.Words)] = words,
            [nameof(CasesPage.Visit)] = visit,
            [nameof(CasesPage.Query)] = query,
            [nameof(CasesPage.Cases)] = rows.Take(PageSize).Select(row => row.Read()).ToArray(),
            [nameof(CasesPage.Next)] = rows.Count > PageSize ? rows[PageSize - 1].Id : null,
        });
    });

    private Task<IResult> EditAsync(HttpContext context, string? id, CaseForm? form, string? notice) => door.ShowAsync(context, notice, async (visit, words) =>
    {
        var row = id is null ? null : await store.FindAsync(id, context.RequestAborted);
        if (id is not null && row is null) return DeskDoor.SeeOther($"{Address}?lang={words.Language}");
        return await renderer.RenderAsync<CasePage>(
            new()
            {
                [nameof(CasePage.Words)] = words,
                [nameof(CasePage.Visit)] = visit,
                [nameof(CasePage.Id)] = id,
                [nameof(CasePage.Version)] = row?.Version ?? 0,
                [nameof(CasePage.Form)] = form ?? (row is null ? CaseForm.Empty : CaseForm.Of(row.Read())),
                [nameof(CasePage.Rules)] = policies.Current.Source.Packs.SelectMany(pack => pack.Rules.Select(rule => $"{pack.Id}/{rule.Id}")).Order(StringComparer.Ordinal).ToArray(),
            },
            notice is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    });

    private Task<IResult> SaveAsync(HttpContext context, string? id)
    {
        CaseForm? sent = null;
        return door.TakeAsync(context, Address, async (_, form, words) =>
        {
            sent = CaseForm.Read(form);
            var library = LibraryWords.In(words.Language);
            var row = id is null ? null : await store.FindAsync(id, context.RequestAborted);
            if (id is not null && row is null) return library.Gone;
            var reading = sent.ToCase(row?.Read());
            if (reading.Case is not { } theCase) return reading.Error;
            if (id is null)
            {
                await store.AddAsync([theCase], context.RequestAborted);
                return null;
            }

            var (changed, _) = await store.ChangeAsync(id, theCase, VersionOf(form), context.RequestAborted);
            return changed is null ? library.ChangedMeanwhile : null;
        }, notice => EditAsync(context, id, sent, notice));
    }

    private Task<IResult> RemoveAsync(HttpContext context, string id) => door.TakeAsync(context, Address, async (_, form, words) =>
    {
        var (removed, _) = await store.RemoveAsync(id, VersionOf(form), context.RequestAborted);
        return removed is null ? LibraryWords.In(words.Language).ChangedMeanwhile : null;
    }, notice => EditAsync(context, id, form: null, notice));

    private static int VersionOf(IFormCollection form) => int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
