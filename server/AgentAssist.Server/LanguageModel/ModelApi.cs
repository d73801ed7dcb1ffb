using AgentAssist.LanguageModel.Configuration;
using AgentAssist.Server.Hosting;

namespace AgentAssist.Server.LanguageModel;

/// <summary><c>/v1/model</c>: which language models read drafts, and where.</summary>
internal static class ModelApi
{
    public static void MapModel(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/model", (ServerSettings settings) => TypedResults.Ok(new ModelView(Read(settings.Model?.Judge), Read(settings.Model?.Rewriter))))
        .WithName("GetModel").WithTags("Language model").WithSummary("Which language models are asked, and where")
        .WithDescription("Both are null when none is configured. Before a text is sent there, names, addresses and long numbers are taken out; internal notes are never sent.");

    private static ModelPlace? Read(ModelEndpoint? endpoint) => endpoint is null ? null : new ModelPlace(endpoint.Model, endpoint.Host);
}

/// <summary>Answer of <c>/v1/model</c>.</summary>
/// <param name="Judge">Answers the questions of <c>judge:</c> rules; null when none is configured.</param>
/// <param name="Rewriter">Writes drafts anew; null when none is configured.</param>
internal sealed record ModelView(ModelPlace? Judge, ModelPlace? Rewriter);

/// <summary>A model and where it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Host">Host and port that get to read what is sent.</param>
internal sealed record ModelPlace(string Name, string Host);
