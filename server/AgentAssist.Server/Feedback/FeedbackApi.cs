using System.ComponentModel;
using System.Net.Mime;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Rules;
using AgentAssist.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Feedback;

/// <summary><c>/v1/feedback</c>: what agents did with findings and suggestions.</summary>
internal static class FeedbackApi
{
    public static void MapFeedback(this IEndpointRouteBuilder routes)
    {
        var feedback = routes.MapGroup("/v1/feedback").WithTags("Feedback").AddEndpointFilter<StorageGuard>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        feedback.MapPost("", AddAsync)
            .WithName("SendFeedback")
            .WithSummary("Report what became of a finding or a suggestion")
            .WithDescription(
                "Texts are kept only for an appeal, and for `wrong` where the server keeps texts; cards, phones and e-mail addresses in them are masked.")
            .Accepts<FeedbackReport>(MediaTypeNames.Application.Json)
            .Produces<FeedbackReceipt>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge);
        feedback.MapGet("", CountAsync)
            .WithName("CountFeedback")
            .WithSummary("Count what became of findings and suggestions, by rule and outcome");
    }

    private static async Task<IResult> AddAsync(HttpContext context, FeedbackStore store, RuleCatalog catalog)
    {
        var (fields, problem) = await JsonFields.ReadAsync(context.Request);
        if (fields is null) return problem!;
        var report = FeedbackReport.Read(fields);
        if (report is not null) CheckRules(fields, report, catalog);
        if (report is null || fields.Problem is not null) return fields.Problem!;

        var (receipt, refusal) = await store.AddAsync(report, context.RequestAborted);
        return receipt is null ? refusal! : TypedResults.Created((string?)null, receipt);
    }

    private static async Task<Ok<FeedbackTotals>> CountAsync(
        FeedbackStore store, CancellationToken cancellation,
        [Description("Count from this time on, such as 2026-01-02T10:00:00Z; everything when not given.")] DateTimeOffset? since = null) =>
        TypedResults.Ok(await store.CountAsync(since, cancellation));

    // Anybody's typing error would otherwise be a line in the leads' totals for ever.
    private static void CheckRules(JsonFields fields, FeedbackReport report, RuleCatalog catalog)
    {
        foreach (var rule in report.Rules.Where(rule => catalog.Find(rule.Source, rule.Code) is null))
            fields.Fail("rules", $"No pack in force has a rule {rule.Source}/{rule.Code}.");
    }
}
