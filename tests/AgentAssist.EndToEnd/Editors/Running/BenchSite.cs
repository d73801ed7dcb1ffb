using AgentAssist.EndToEnd.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>Serves the pages of the bench: <c>/quill</c> holds Quill.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    private static readonly string s_source = Path.Combine(Repository.Root, "tests", "AgentAssist.EndToEnd", "Editors", "Bench");

    private static readonly string s_built = Path.Combine(Repository.Root, "artifacts", "editor-bench");

    private readonly WebApplication _site;

    private BenchSite(WebApplication site) => _site = site;

    private int Port => new Uri(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<BenchSite> StartAsync()
    {
        await BuildAsync();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(s_built) });
        site.Run(context => context.Response.WriteAsync(Page(context.Request.Path.Value!.Trim('/'))));
        await site.StartAsync();
        return new BenchSite(site);
    }

    /// <summary>The extension works on this address.</summary>
    public string Address(string editor) => $"http://127.0.0.1:{Port}/{editor}";

    /// <summary>The same page where the extension is off.</summary>
    public string AddressWithout(string editor) => $"http://localhost:{Port}/{editor}";

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private static string Page(string editor) => File.Exists(Path.Combine(s_built, $"{editor}.js"))
        ? $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>{{editor}}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/{{editor}}.css">
            <style>
              body { margin: 0; font: 16px "DejaVu Sans", sans-serif; line-height: 1.5 }
              textarea, input { caret-color: transparent } /* in pictures it would be part of the selection */
              #around { padding: 24px; width: min(760px, 90%) }
            </style>
            <body><div id="around"><div id="place"></div></div><p><button id="elsewhere">Elsewhere</button></p><script src="/{{editor}}.js"></script></body></html>
            """
        : "<!doctype html><title>none</title>";

    /// <summary>Packages are fetched and pages built only when they are not those of the sources.</summary>
    private static async Task BuildAsync()
    {
        var lockFile = Path.Combine(s_source, "package-lock.json");
        var installed = Path.Combine(s_source, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(lockFile))
            await NodeProgram.RunAsync(s_source, "npm", "ci", "--ignore-scripts");
        var stamp = Path.Combine(s_built, "contenteditable.js");
        var newest = Directory.EnumerateFiles(s_source).Concat(Directory.EnumerateFiles(Path.Combine(s_source, "pages"))).Max(File.GetLastWriteTimeUtc);
        if (!File.Exists(stamp) || File.GetLastWriteTimeUtc(stamp) < newest) await NodeProgram.RunAsync(s_source, "node", "build.mjs", s_built);
    }
}
