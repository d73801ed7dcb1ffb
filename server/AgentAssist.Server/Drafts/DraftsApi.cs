using System.Net.Mime;
using AgentAssist.Engine.Policies;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Policies;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Drafts;

/// <summary><c>/v1/drafts</c>: checks a reply before it is sent. Nothing of it is stored or logged.</summary>
internal static class DraftsApi
{
    private const string DefaultPolicy = "default";

    public static void MapDrafts(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/drafts/check", CheckAsync)
        .WithName("CheckDraft")
        .WithTags("Drafts")
        .WithSummary("Check a draft")
        .WithDescription(
            "Checks a reply against a policy. With `Accept: text/event-stream` the answer comes as server-sent events: "
            + "`result` with the answer, then `done`; later events only add.")
        .Accepts<DraftCheckRequest>(MediaTypeNames.Application.Json)
        .Produces<DraftCheckResponse>(StatusCodes.Status200OK, MediaTypeNames.Application.Json, MediaTypeNames.Text.EventStream)
        .ProducesValidationProblem()
        .ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task CheckAsync(HttpContext context, PolicyHost policies)
    {
        using var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (body.IsTooLarge)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, "body", $"The body is larger than {RequestBody.Limit / 1024} KiB.");
            return;
        }

        var reading = DraftCheckJson.Read(body.Utf8);
        await (reading.Request is { } request ? AnswerAsync(context, request, policies.Current) : RefuseAsync(context, reading));
    }

    private static Task AnswerAsync(HttpContext context, DraftCheckRequest request, PolicySet set)
    {
        if (!set.CanCheck())
        {
            return ProblemResponse.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "No rule could be loaded, so nothing can be checked; /readyz says what is wrong with the packs.");
        }

        var id = request.Policy ?? DefaultPolicy;
        if (!set.Policies.TryGetValue(id, out var policy))
        {
            var known = string.Join(", ", set.Policies.Keys.Order(StringComparer.Ordinal));
            return Refuse(context, StatusCodes.Status400BadRequest, "policy", $"There is no policy '{id}'; this server has: {known}.");
        }

        var response = policy.Check(request);
        return WantsEvents(context.Request) ? EventStream.WriteAsync(context, response) : WriteAsync(context.Response, response);
    }

    private static async Task WriteAsync(HttpResponse to, DraftCheckResponse response)
    {
        to.ContentType = "application/json; charset=utf-8";
        to.Headers.CacheControl = "no-store";
        var writer = to.BodyWriter;
        DraftCheckJson.Write(writer, response);
        to.ContentLength = writer.UnflushedBytes;
        await writer.FlushAsync(to.HttpContext.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, DraftCheckReading reading) => ProblemResponse.WriteAsync(
        context,
        reading.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest,
        "The request cannot be read; errors names each field.",
        reading.Errors.ToDictionary(error => error.Key.Length == 0 ? "body" : error.Key, error => error.Value));

    private static Task Refuse(HttpContext context, int status, string field, string error) => ProblemResponse.WriteAsync(
        context, status, error, new Dictionary<string, string[]> { [field] = [error] });

    // Who accepts both equally gets what he names first; API explorers name JSON first and show it better.
    private static bool WantsEvents(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => IsJson(type) || IsEvents(type)) is { } first
        && IsEvents(first);

    private static bool IsJson(MediaTypeHeaderValue type) => type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static bool IsEvents(MediaTypeHeaderValue type) => type.MediaType.Equals(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase);
}
