using AgentAssist.Composition;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Packages;
using AgentAssist.Server.Adapters;
using AgentAssist.Server.Hosting;

namespace AgentAssist.Server.Plugins;

/// <summary>Opens the plugins of the data folder and lets them answer what rules ask.</summary>
internal static class PluginsSetup
{
    public static void AddPlugins(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(provider => PluginHost.Open(
            new PluginFolders(settings.DataFolder), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Plugins"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IExternalChecker>(provider => new PluginChecker(provider.GetRequiredService<PluginHost>(), PluginCalls.CheckDeadline));
        services.AddSingleton<PluginSuggestions>();
        services.AddSingleton<IAdapterSource, PluginAdapters>();
        services.AddHostedService<PluginWatcher>();
    }
}
