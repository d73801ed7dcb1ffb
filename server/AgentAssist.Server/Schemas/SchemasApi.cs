using System.ComponentModel;
using System.Text;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Server.Errors;

namespace AgentAssist.Server.Schemas;

/// <summary><c>/schemas</c>: what editors complete and check the files of a pack by.</summary>
internal static class SchemasApi
{
    private const string MediaType = "application/schema+json";

    public static void MapSchemas(this IEndpointRouteBuilder routes) => routes
        .MapGet("/schemas/{name}.json", Get)
        .WithName("GetSchema")
        .WithTags("Policies")
        .WithSummary("Get the JSON Schema of a file of a pack")
        .Produces<object>(StatusCodes.Status200OK, MediaType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task Get(HttpContext context, [Description("Which file: rule, pack, policy, lists, suggest, scorecard, exceptions or plugin.")] string name) =>
        (name == ManifestSchema.Name ? ManifestSchema.Write() : PolicySchemas.Find(name)) is { } schema
            ? TypedResults.Text(schema, MediaType, Encoding.UTF8).ExecuteAsync(context)
            : ProblemResponse.WriteAsync(
                context, StatusCodes.Status404NotFound, $"There is no schema '{name}'; there are: {string.Join(", ", PolicySchemas.Names.Append(ManifestSchema.Name))}.");
}
