using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Plugins;
using AgentAssist.Composition;
using AgentAssist.Server.Hosting;

namespace AgentAssist.Server.Policies;

/// <summary>Opens the packs and follows their changes.</summary>
internal static class PoliciesSetup
{
    public static void AddPolicies(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => Inflector.Load(Inflector.DefaultFolder));
        services.AddSingleton(provider => PolicyHost.Open(
            settings.PoliciesFolder, provider.GetRequiredService<Inflector>(), joined: provider.GetRequiredService<PluginHost>().JoinedPacks));
        services.AddHostedService<PolicyWatcher>();
        services.AddSingleton<RevisionStore>();
        services.AddHostedService<RevisionPublisher>();
    }
}
