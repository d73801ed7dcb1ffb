using AgentAssist.Server.Security;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgentAssist.Server.Reference;

/// <summary>Says what the API is, and whether it asks for a token.</summary>
internal sealed class DocumentFacts(TokenHolder token) : IOpenApiDocumentTransformer
{
    private const string Scheme = "token";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "AgentAssist",
            Version = "v1",
            Description = "Checks replies of customer support before they are sent. Ranges are UTF-16 offsets, the end exclusive. Errors are ProblemDetails.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        // The address a person came by is the one to call.
        document.Servers = [new OpenApiServer { Url = "/" }];
        if (token.IsRequired) AskForToken(document);
        return Task.CompletedTask;
    }

    private static void AskForToken(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The server's AGENTASSIST_TOKEN.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }
}
