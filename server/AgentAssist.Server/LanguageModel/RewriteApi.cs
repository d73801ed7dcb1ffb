using System.Net.Mime;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using AgentAssist.LanguageModel.Rewriting;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;

namespace AgentAssist.Server.LanguageModel;

/// <summary><c>/v1/drafts/rewrite</c>: a draft written anew in another manner. Nothing of it is stored or logged.</summary>
internal static class RewriteApi
{
    private const string CorePack = "core";

    private static readonly ProblemResult NotConfigured = new(
        StatusCodes.Status503ServiceUnavailable, "No language model is configured; set AGENTASSIST_MODEL_URL and AGENTASSIST_MODEL.");

    public static void MapRewrite(this IEndpointRouteBuilder routes)
    {
        var rewriter = routes.ServiceProvider.GetService<Rewriter>();
        var policies = routes.ServiceProvider.GetRequiredService<PolicyHost>();
        routes.MapPost("/v1/drafts/rewrite", (Func<HttpContext, Task<IResult>>)(context => RewriteAsync(context, rewriter, policies)))
            .WithName("RewriteDraft").WithTags("Drafts").WithSummary("Rewrite a draft by the language model")
            .WithDescription(
                "The body is a check request with `style` (mom, shorter, warmer, formal, informal) and, optionally, `language` (en, ru, uk; the customer's when omitted). "
                + "A rewrite is offered only when the policy finds no fault with it and every number, date, name and link survived; otherwise `text` is null and `reason` says why. "
                + "503 when no model is configured.")
            .Accepts<RewriteRequest>(MediaTypeNames.Application.Json)
            .Produces<RewriteResponse>()
            .ProducesValidationProblem()
            .ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> RewriteAsync(HttpContext context, Rewriter? rewriter, PolicyHost policies)
    {
        if (rewriter is null) return NotConfigured;
        var (request, wish, problem) = await ReadAsync(context.Request);
        if (request is null) return problem!;
        var set = policies.Current;
        if (PolicyChoice.Find(set, request.Policy, "policy", out problem) is not { } policy) return problem!;
        var prompt = PromptCatalog.Find(set.Source.Packs, PackOf(set, policy), PromptKind.Rewrite);
        var rewrite = await rewriter.RewriteAsync(request, wish!.Style, wish.Language, policy, prompt, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(RewriteResponse.Of(rewrite, request.Draft.Version, wish.Style));
    }

    /// <summary>The pack whose prompt is used: the last of the policy that has one of its own.</summary>
    private static string PackOf(PolicySet set, CompiledPolicy policy)
    {
        var used = set.Source.Policies.FirstOrDefault(each => each.Id == policy.Reference.Id)?.Packs.Select(pack => pack.Id) ?? [];
        var withPrompt = set.Source.Packs.Where(pack => pack.Prompts.Any(prompt => prompt.Kind == PromptKind.Rewrite)).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        return used.LastOrDefault(withPrompt.Contains) ?? CorePack;
    }

    private static async Task<(DraftCheckRequest? Request, RewriteWish? Wish, ProblemResult? Problem)> ReadAsync(HttpRequest request)
    {
        using var body = await RequestBody.ReadAsync(request);
        if (body.IsTooLarge) return (null, null, RequestBody.TooLarge);
        var reading = DraftCheckJson.Read(body.Utf8, trigger: CheckTrigger.Send);
        if (reading.Request is null) return (null, null, DraftBody.Refusal(reading, prefix: ""));
        var (fields, problem) = JsonFields.Parse(body.Utf8);
        if (fields is null) return (null, null, problem);
        var wish = RewriteWish.Read(fields);
        return wish is null ? (null, null, fields.Problem) : (reading.Request, wish, null);
    }
}
