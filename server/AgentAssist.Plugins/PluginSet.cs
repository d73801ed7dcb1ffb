using System.Collections.Frozen;
using AgentAssist.Plugins.Contributions;

namespace AgentAssist.Plugins;

/// <summary>All plugins at one moment with what they add. Immutable, swapped as a whole.</summary>
internal sealed class PluginSet
{
    public PluginSet(IReadOnlyList<Plugin> plugins)
    {
        Plugins = plugins;
        var enabled = plugins.Where(plugin => plugin is { Disabled: null, Manifest: not null }).ToArray();
        Checks = Bind(enabled, ContributionCatalog.Checks);
        Suggesters = [.. Bind(enabled, ContributionCatalog.Suggesters).Values.OrderBy(suggester => suggester.Contribution.Id, StringComparer.Ordinal)];
        Analyzers = Bind(enabled, ContributionCatalog.LanguageAnalyzers);
        Packs = [.. enabled.SelectMany(plugin => plugin.Manifest!.Contributes.Of(ContributionCatalog.PolicyPacks)
            .Select(pack => new PluginPack(plugin.Entry.Id, Path.Combine(plugin.Folder, pack.Path), pack.Policies)))];
        Adapters = [.. enabled.SelectMany(plugin => plugin.Manifest!.Contributes.Of(ContributionCatalog.HelpdeskAdapters)
            .Select(adapter => new PluginAdapter(plugin.Entry.Id, Path.Combine(plugin.Folder, adapter.Path))))];
        Disabled = plugins.Where(plugin => plugin is { Disabled: not null, Manifest: not null })
            .SelectMany(plugin => plugin.Manifest!.Contributes.Of(ContributionCatalog.Checks).Select(check => (check.Code, plugin.Entry.Id)))
            .DistinctBy(check => check.Code).ToFrozenDictionary(check => check.Code, check => check.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Plugin> Plugins { get; }

    public FrozenDictionary<string, Bound<CheckContribution>> Checks { get; }

    public IReadOnlyList<Bound<SuggesterContribution>> Suggesters { get; }

    /// <summary>By language tag.</summary>
    public FrozenDictionary<string, Bound<LanguageAnalyzerContribution>> Analyzers { get; }

    public IReadOnlyList<PluginPack> Packs { get; }

    public IReadOnlyList<PluginAdapter> Adapters { get; }

    /// <summary>Codes of checks whose plugins are disabled, with the plugins' ids.</summary>
    public FrozenDictionary<string, string> Disabled { get; }

    private static FrozenDictionary<string, Bound<T>> Bind<T>(Plugin[] plugins, ContributionPoint<T> point) where T : class =>
        plugins.Where(plugin => plugin.Supervisor is not null)
            .SelectMany(plugin => plugin.Manifest!.Contributes.Of(point).Select(contribution => (Key: point.KeyOf(contribution), Bound: new Bound<T>(plugin, contribution))))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Bound, StringComparer.Ordinal);
}

/// <summary>A contribution with its plugin.</summary>
internal sealed record Bound<T>(Plugin Plugin, T Contribution);
