using AgentAssist.Server.Errors;
using AgentAssist.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Pages;

/// <summary>The pages that are files: the first page, the demo helpdesk and the overlay it loads.</summary>
internal static class SitePages
{
    public static void MapSitePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (IWebHostEnvironment site) => Page(site, "index.html")).ExcludeFromDescription();
        routes.MapGet("/demo", (IWebHostEnvironment site) => Page(site, "demo/index.html")).ExcludeFromDescription();
        routes.MapGet("/overlay/agentassist.js", OverlayAsync).ExcludeFromDescription();
    }

    /// <summary>Serves the scripts and styles; browsers ask each time whether they changed, so that an upgrade is seen at once.</summary>
    public static void UseSiteFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
    });

    private static PhysicalFileHttpResult Page(IWebHostEnvironment site, string path) =>
        TypedResults.PhysicalFile(Path.Combine(site.WebRootPath, path), "text/html; charset=utf-8");

    private static Task OverlayAsync(HttpContext context, InstallationFolders folders)
    {
        var script = new FileInfo(folders.PageScript);
        if (!script.Exists)
        {
            return ProblemResponse.WriteAsync(
                context, StatusCodes.Status404NotFound, "The overlay is not built: install Node.js 20 or newer and build the server again.");
        }

        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(script.FullName, "text/javascript; charset=utf-8", lastModified: script.LastWriteTimeUtc).ExecuteAsync(context);
    }
}
