using AgentAssist.Server.Hosting;
using AgentAssist.Server.Mcp;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Security;

/// <summary>Who may call: names, pages, tokens.</summary>
internal static class SecuritySetup
{
    private static readonly PathString Api = "/v1";

    public static void AddSecurity(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(new TokenHolder(settings.Token));
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .SetIsOriginAllowed(settings.Origins.AllowsForeign)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.ContentType, HeaderNames.Authorization, HeaderNames.IfMatch)
            .WithExposedHeaders(HeaderNames.ETag)
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
    }

    public static void UseSecurity(this WebApplication app, ServerSettings settings)
    {
        app.UseMiddleware<HostAndOriginCheck>(settings.Hosts, settings.Origins);
        // What no page sends has no origin, and nothing to be told about origins.
        app.UseWhen(context => context.Request.Headers.Origin.Count > 0, pages => pages.UseCors());
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Api) || context.Request.Path.StartsWithSegments(McpHttp.Path), api => api.UseMiddleware<TokenCheck>());
    }
}
