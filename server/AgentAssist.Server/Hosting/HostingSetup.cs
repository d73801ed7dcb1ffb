using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Hosting;

/// <summary>Kestrel, logging and JSON.</summary>
internal static class HostingSetup
{
    public static void ConfigureHosting(this WebApplicationBuilder builder, ServerSettings settings, InstallationFolders folders)
    {
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton(settings);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        if (settings.Addresses.IsDefault) builder.WebHost.UseUrls(ServerSettings.DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // More than is accepted: a body a little too large is then drained, and its sender reads 413 instead of a broken connection.
            kestrel.Limits.MaxRequestBodySize = 4 * RequestBody.Limit;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = 10_000;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }
}
