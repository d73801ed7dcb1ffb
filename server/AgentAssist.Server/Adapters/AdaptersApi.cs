using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Adapters;

/// <summary><c>/v1/adapters</c>: helpdesks the browser extension is to know beside those it is shipped with.</summary>
internal static class AdaptersApi
{
    public static void MapAdapters(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/adapters", List)
        .WithName("ListAdapters")
        .WithTags("Adapters")
        .WithSummary("List the helpdesk adapters for the browser extension")
        .WithDescription("The files of the folder `adapters` beside the packs. With `If-None-Match` 304 when they are the same.")
        .Produces<AdapterList>()
        .Produces(StatusCodes.Status304NotModified);

    private static IResult List(HttpContext context, IEnumerable<IAdapterSource> sources, IOptions<JsonOptions> json)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Collect(sources), json.Value.SerializerOptions);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..8])}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }

    private static AdapterList Collect(IEnumerable<IAdapterSource> sources)
    {
        var adapters = new Dictionary<string, HelpdeskAdapter>(StringComparer.Ordinal);
        var problems = new List<AdapterProblem>();
        foreach (var reading in sources.Select(source => source.Read()))
        {
            problems.AddRange(reading.Problems);
            foreach (var adapter in reading.Adapters)
            {
                if (!adapters.TryAdd(adapter.Id, adapter))
                    problems.Add(new(adapter.Origin, $"id: '{adapter.Id}' is taken by {adapters[adapter.Id].Origin}; give it another."));
            }
        }

        return new([.. adapters.Values.Select(adapter => adapter.Content)], problems);
    }
}
