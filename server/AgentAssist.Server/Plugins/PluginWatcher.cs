using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Plugins;

namespace AgentAssist.Server.Plugins;

/// <summary>Follows plugins that come and go: their packs join the policies, and those that policies use are started.</summary>
internal sealed class PluginWatcher(PluginHost plugins, PolicyHost policies) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        plugins.Changed += Follow;
        policies.Reloaded += Activate;
        plugins.Watch();
        Activate(policies);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        plugins.Changed -= Follow;
        policies.Reloaded -= Activate;
        await plugins.DisposeAsync();
    }

    private void Follow()
    {
        policies.Reload();
        Activate(policies);
    }

    private void Activate(PolicyHost host) =>
        plugins.Activate(host.Current.Policies.Values.SelectMany(policy => policy.Needs).Select(need => need.Find).OfType<PluginFind>().Select(find => find.Code));
}
