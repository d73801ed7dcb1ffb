using System.ComponentModel;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Cases;

/// <summary><c>/v1/cases</c>: the library of cases.</summary>
internal static class CasesApi
{
    /// <summary>Type of a body with a case a line.</summary>
    public const string Lines = "application/jsonl";

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/v1/cases").WithTags("Cases").AddEndpointFilter<StorageGuard>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        cases.MapPost("", AddAsync).WithName("AddCase").WithSummary("Add a case, or many of them")
            .WithDescription(
                "A case is a check request, or `{\"text\": \"…\"}`, with what is wrong: `expected: [{rule, spans | words, messageIndex}]`, `silent: [rule]`, or `clean: true`; "
                + "and `goodReply`, `fixed`, `language`, `tags`, `source`. As `application/jsonl` a case a line is taken (1 MiB at once); bad lines are told, good ones kept. "
                + "Card and telephone numbers, IBANs, e-mail addresses and the names in the context are replaced before it is kept.")
            .Accepts<JsonElement>(MediaTypeNames.Application.Json, Lines)
            .Produces<CaseView>(StatusCodes.Status201Created).Produces<CasesAdded>().ProducesValidationProblem().ProducesValidationProblem(StatusCodes.Status413PayloadTooLarge);
        cases.MapGet("", ListAsync).WithName("ListCases").WithSummary("List cases, the newest first")
            .WithDescription("With `Accept: application/jsonl` all of them come, a case a line, the oldest first.")
            .Produces<CaseList>().ProducesValidationProblem();
        cases.MapGet("/{id}", FindAsync).WithName("GetCase").WithSummary("Get a case; its ETag is its version")
            .Produces<CaseView>().ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPut("/{id}", ChangeAsync).WithName("ChangeCase").WithSummary("Change a case")
            .WithDescription("With `If-Match` that version only (412).")
            .Accepts<JsonElement>(MediaTypeNames.Application.Json).Produces<CaseView>().ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        cases.MapDelete("/{id}", RemoveAsync).WithName("RemoveCase").WithSummary("Remove a case")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> AddAsync(HttpContext context, CaseStore store)
    {
        using var body = await RequestBody.ReadAsync(context.Request);
        if (body.IsTooLarge) return RequestBody.TooLarge;
        if (context.Request.ContentType?.StartsWith(Lines, StringComparison.OrdinalIgnoreCase) == true) return await AddLinesAsync(context, store, body);
        var reading = Read(body);
        if (reading.Case is not { } theCase) return Refuse(reading.Error);
        var row = (await store.AddAsync([theCase], context.RequestAborted))[0];
        VersionTag.Write(context, row.Version);
        return TypedResults.Created($"/v1/cases/{row.Id}", CaseView.Of(row));
    }

    private static async Task<IResult> AddLinesAsync(HttpContext context, CaseStore store, RequestBody body)
    {
        var (cases, refused) = (new List<Case>(), new SortedDictionary<int, string>());
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(body.Utf8).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var reading = CaseJson.Read(Encoding.UTF8.GetBytes(line));
            if (reading.Case is null) refused[number] = reading.Error;
            else cases.Add(reading.Case);
        }

        if (cases.Count > 0) await store.AddAsync(cases, context.RequestAborted);
        return TypedResults.Ok(new CasesAdded(cases.Count, refused));
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, CaseStore store,
        [Description("Only cases of this topic.")] string? topic = null,
        [Description("Only cases with this tag.")] string? tag = null,
        [Description("Only these: bad, good, clean or open.")] string? kind = null,
        [Description("Only cases that hold these words.")] string? text = null,
        [Description("The `next` of the page before.")] string? before = null,
        [Description("How many, 1 to 100.")] int limit = Paging.Default)
    {
        if (Paging.Problem(limit) is { } wrong) return wrong;
        if (!Paging.TryChoice<CaseKind>(kind, "kind", out var chosen, out var problem)) return problem!;
        var query = new CaseQuery(topic, tag, chosen, text);
        if (context.Request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase)) return await WriteAllAsync(context, store, query);
        var rows = await store.ListAsync(query, before, limit + 1, context.RequestAborted);
        return TypedResults.Ok(new CaseList([.. rows.Take(limit).Select(CaseView.Of)], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    private static async Task<IResult> WriteAllAsync(HttpContext context, CaseStore store, CaseQuery query)
    {
        context.Response.ContentType = Lines;
        await foreach (var page in store.ReadAsync(query, after: null, context.RequestAborted))
        {
            foreach (var row in page)
            {
                CaseJson.Write(context.Response.BodyWriter, row.Read());
                await context.Response.BodyWriter.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
            }
        }

        return Results.Empty;
    }

    private static async Task<IResult> FindAsync(HttpContext context, CaseStore store, string id)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } row) return CaseStore.Missing(id);
        VersionTag.Write(context, row.Version);
        return TypedResults.Ok(CaseView.Of(row));
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, CaseStore store, string id)
    {
        if (!VersionTag.TryRead(context.Request, out var version)) return VersionTag.Bad;
        using var body = await RequestBody.ReadAsync(context.Request);
        if (body.IsTooLarge) return RequestBody.TooLarge;
        var reading = Read(body);
        if (reading.Case is null) return Refuse(reading.Error);
        var (row, problem) = await store.ChangeAsync(id, reading.Case, version, context.RequestAborted);
        if (row is null) return problem!;
        VersionTag.Write(context, row.Version);
        return TypedResults.Ok(CaseView.Of(row));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, CaseStore store, string id)
    {
        if (!VersionTag.TryRead(context.Request, out var version)) return VersionTag.Bad;
        var (row, problem) = await store.RemoveAsync(id, version, context.RequestAborted);
        return row is null ? problem! : TypedResults.NoContent();
    }

    private static CaseReading Read(RequestBody body) => CaseJson.Read(body.Utf8);

    private static ProblemResult Refuse(string error)
    {
        var path = error.Split(": ", 2);
        return path.Length == 2 && !path[0].Contains(' ', StringComparison.Ordinal)
            ? ProblemResult.OfField(StatusCodes.Status400BadRequest, path[0], path[1])
            : ProblemResult.OfField(StatusCodes.Status400BadRequest, "body", error);
    }
}
