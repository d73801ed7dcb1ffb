using System.ComponentModel;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Policies;

namespace AgentAssist.Server.Rules;

/// <summary><c>/v1/rules</c>: what the codes of diagnostics mean.</summary>
internal static class RulesApi
{
    public static void MapRules(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/rules/{source}/{code}", DescribeAsync)
        .WithName("DescribeRule")
        .WithTags("Rules")
        .WithSummary("Describe a rule")
        .Produces<RuleDescription>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task DescribeAsync(
        HttpContext context,
        RuleCatalog catalog,
        [Description("The pack, as in a diagnostic's source.")] string source,
        [Description("The rule's id, as in a diagnostic's code; a former id will do.")] string code,
        [Description("Language of the documentation: en, ru or uk; else the Accept-Language header decides.")] string? lang = null)
    {
        if (catalog.Find(source, code) is not { } found)
        {
            await ProblemResponse.WriteAsync(context, StatusCodes.Status404NotFound, $"No pack in force has a rule {source}/{code}.");
            return;
        }

        var document = await RuleDocuments.ReadAsync(found, PageLanguage.Of(context.Request, lang), context.RequestAborted);
        await TypedResults.Ok(Describe(found, document)).ExecuteAsync(context);
    }

    private static RuleDescription Describe(CatalogRule found, RuleDocument? document) => new()
    {
        Source = found.Pack.Id,
        Code = found.Rule.Id,
        Group = found.Rule.Group,
        Title = found.Rule.Title.ByLanguage(),
        Severity = found.Rule.Severity,
        Mode = found.Rule.Mode,
        Criterion = found.Rule.Criterion,
        Message = found.Rule.Message.ByLanguage(),
        RenamedFrom = found.Rule.RenamedFrom,
        CodeDescription = new CodeDescription(found.Href),
        Documentation = document?.Markdown,
    };
}
