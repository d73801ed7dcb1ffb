using System.Net.Mime;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.Server.Plugins;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Drafts;

/// <summary><c>/v1/drafts</c>: checks a reply before it is sent. Nothing of it is stored or logged.</summary>
internal static class DraftsApi
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        // Found here once: a service asked for by the handler would cost every check a scope.
        var policies = routes.ServiceProvider.GetRequiredService<PolicyHost>();
        var checks = routes.ServiceProvider.GetRequiredService<ExternalChecks>();
        var suggestions = routes.ServiceProvider.GetRequiredService<PluginSuggestions>();
        Describe(routes.MapPost("/v1/drafts/check", (Delegate)CheckAsync));

        Task CheckAsync(HttpContext context) => DraftsApi.CheckAsync(context, policies, checks, suggestions);
    }

    private static void Describe(RouteHandlerBuilder check) => check
        .WithName("CheckDraft")
        .WithTags("Drafts")
        .WithSummary("Check a draft")
        .WithDescription(
            "Checks a reply against a policy. With `Accept: text/event-stream` the answer comes as server-sent events: "
            + "`result` with the answer, `update` with what plugins and the language model add, then `done`.")
        .Accepts<DraftCheckRequest>(MediaTypeNames.Application.Json)
        .Produces<DraftCheckResponse>(StatusCodes.Status200OK, MediaTypeNames.Application.Json, MediaTypeNames.Text.EventStream)
        .ProducesValidationProblem()
        .ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task CheckAsync(HttpContext context, PolicyHost policies, ExternalChecks checks, PluginSuggestions suggestions)
    {
        var (request, problem) = await DraftBody.ReadAsync(context.Request, CheckTrigger.Typing);
        await (request is null ? problem!.ExecuteAsync(context) : AnswerAsync(context, policies.Current, request, checks, suggestions));
    }

    private static Task AnswerAsync(
        HttpContext context, PolicySet set, DraftCheckRequest request, ExternalChecks checks, PluginSuggestions suggestions)
    {
        if (PolicyChoice.Find(set, request.Policy, "policy", out var problem) is not { } policy) return problem!.ExecuteAsync(context);
        if (WantsEvents(context.Request))
        {
            var steps = checks.CheckInStepsAsync(policy, request, context.RequestAborted);
            return EventStream.WriteAsync(context, suggestions.AddTo(steps, policy, request, context.RequestAborted));
        }

        return checks.HasAnyFor(policy) ? WaitAsync(context, policy, request, checks) : WriteAsync(context.Response, checks.Check(policy, request));
    }

    private static async Task WaitAsync(HttpContext context, CompiledPolicy policy, DraftCheckRequest request, ExternalChecks checks) =>
        await WriteAsync(context.Response, await checks.CheckAsync(policy, request, context.RequestAborted));

    private static async Task WriteAsync(HttpResponse to, DraftCheckResponse response)
    {
        to.ContentType = "application/json; charset=utf-8";
        to.Headers.CacheControl = "no-store";
        var writer = to.BodyWriter;
        DraftCheckJson.Write(writer, response);
        to.ContentLength = writer.UnflushedBytes;
        await writer.FlushAsync();
    }

    // Who accepts both equally gets what he names first; API explorers name JSON first and show it better.
    private static bool WantsEvents(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => IsJson(type) || IsEvents(type)) is { } first
        && IsEvents(first);

    private static bool IsJson(MediaTypeHeaderValue type) => type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static bool IsEvents(MediaTypeHeaderValue type) => type.MediaType.Equals(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase);
}
