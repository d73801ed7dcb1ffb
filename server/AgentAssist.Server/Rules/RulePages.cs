using AgentAssist.Server.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Rules;

/// <summary><c>/rules</c>: what diagnostics link to, for people. Public, since a link cannot bear a token.</summary>
internal static class RulePages
{
    public static void MapRulePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rules", Index).ExcludeFromDescription();
        routes.MapGet("/rules/{source}/{code}", ShowAsync).ExcludeFromDescription();
    }

    private static RazorComponentResult<RuleIndexPage> Index(HttpRequest request, RuleCatalog catalog, string? lang = null) =>
        new(new { Words = WordsFor(request, lang), Packs = catalog.Packs.ToArray() });

    private static async Task<IResult> ShowAsync(
        HttpContext context, RuleCatalog catalog, RuleHtml html, string source, string code, string? lang = null)
    {
        var words = WordsFor(context.Request, lang);
        if (catalog.Find(source, code) is not { } found)
            return new RazorComponentResult<RuleMissingPage>(new { Words = words, Name = $"{source}/{code}" }) { StatusCode = StatusCodes.Status404NotFound };
        if (found.Rule.Id != code) return TypedResults.Redirect(found.Href + context.Request.QueryString, permanent: true);

        var document = await RuleDocuments.ReadAsync(found, words.Language, context.RequestAborted);
        return new RazorComponentResult<RulePage>(new
        {
            Words = words,
            Found = found,
            Message = html.Text(found.Rule.Message.For(words.Language)),
            Document = document is null ? null : new RuleArticle(html.Page(document.Markdown), document.Language),
        });
    }

    private static PageWords WordsFor(HttpRequest request, string? lang) => PageWords.In(PageLanguage.Of(request, lang));
}
