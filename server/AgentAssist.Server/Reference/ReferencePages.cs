using AgentAssist.Server.Security;
using Scalar.AspNetCore;

namespace AgentAssist.Server.Reference;

/// <summary><c>/openapi/v1.json</c> and <c>/reference</c>, which lets a person try it; nothing is loaded from other servers.</summary>
internal static class ReferencePages
{
    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapScalarApiReference("/reference", (options, context) =>
        {
            options.Title = "AgentAssist API";
            options.WithOpenApiRoutePattern("/openapi/{documentName}.json");
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.DisableAgent();
            options.DisableMcp();
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.HideClientButton = true;
            options.WithNonce();
            AllowTheReference(context);
        });
    }

    private static void AllowTheReference(HttpContext context) => context.Response.OnStarting(() =>
    {
        if (context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ForReference(nonce);
        return Task.CompletedTask;
    });
}
