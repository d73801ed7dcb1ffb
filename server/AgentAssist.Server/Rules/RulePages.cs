using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Rules;

/// <summary><c>/rules</c>: what diagnostics link to, for people. Public, since a link cannot bear a token.</summary>
internal static class RulePages
{
    public static void MapRulePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rules", IndexAsync).ExcludeFromDescription();
        routes.MapGet("/rules/{source}/{code}", ShowAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IndexAsync(HttpRequest request, RuleCatalog catalog, PageRenderer renderer, string? lang = null) =>
        await renderer.RenderAsync<RuleIndexPage>(new()
        {
            [nameof(RuleIndexPage.Words)] = WordsFor(request, lang),
            [nameof(RuleIndexPage.Packs)] = catalog.Packs.ToArray(),
        });

    private static async Task<IResult> ShowAsync(
        HttpContext context, RuleCatalog catalog, RuleHtml html, PageRenderer renderer, string source, string code, string? lang = null)
    {
        var words = WordsFor(context.Request, lang);
        if (catalog.Find(source, code) is not { } found) return await MissingAsync(renderer, words, $"{source}/{code}");
        if (found.Rule.Id != code) return TypedResults.Redirect(found.Href + context.Request.QueryString, permanent: true);

        var document = await RuleDocuments.ReadAsync(found, words.Language, context.RequestAborted);
        return await renderer.RenderAsync<RulePage>(new()
        {
            [nameof(RulePage.Words)] = words,
            [nameof(RulePage.Found)] = found,
            [nameof(RulePage.Message)] = html.Text(found.Rule.Message.For(words.Language)),
            [nameof(RulePage.Examples)] = catalog.ExamplesOf(found.Rule),
            [nameof(RulePage.Document)] = document is null ? null : new RuleArticle(html.Page(document.Markdown), document.Language),
        });
    }

    private static async Task<IResult> MissingAsync(PageRenderer renderer, PageWords words, string name) =>
        await renderer.RenderAsync<RuleMissingPage>(
            new() { [nameof(RuleMissingPage.Words)] = words, [nameof(RuleMissingPage.Name)] = name }, StatusCodes.Status404NotFound);

    private static PageWords WordsFor(HttpRequest request, string? lang) => PageWords.In(PageLanguage.Of(request, lang));
}
