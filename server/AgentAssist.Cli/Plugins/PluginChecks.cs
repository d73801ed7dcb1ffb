using AgentAssist.Composition;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Plugins;

namespace AgentAssist.Cli.Plugins;

/// <summary>Checks with the enabled plugins. Nobody types while he waits here, so they may take their time.</summary>
internal sealed class PluginChecks(PluginHost plugins)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly ExternalChecks _checks = new([new PluginChecker(plugins, s_patience)], new NoHistory(), TimeProvider.System);

    /// <summary>Blocks until the plugins answered: lines are checked on all cores already.</summary>
    public DraftCheckResponse Check(CompiledPolicy policy, DraftCheckRequest request) => _checks.HasAnyFor(policy)
        ? _checks.CheckAsync(policy, request, CancellationToken.None).GetAwaiter().GetResult()
        : _checks.Check(policy, request);

    private sealed class NoHistory : ISuggestionHistory
    {
        public DateTimeOffset? LastOffered(string customerId, string suggestionId) => null;
    }
}
