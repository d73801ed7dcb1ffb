using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary>The contribution points: one line each.</summary>
public static class ContributionCatalog
{
    /// <summary>Folders of policy packs.</summary>
    public static PolicyPacksPoint PolicyPacks { get; } = new();

    /// <summary>Settings of the plugin.</summary>
    public static ConfigurationPoint Configuration { get; } = new();

    /// <summary>Where helpdesks show what is wanted of their pages.</summary>
    public static HelpdeskAdaptersPoint HelpdeskAdapters { get; } = new();

    /// <summary>Checks that rules name by <c>check:</c>.</summary>
    public static ChecksPoint Checks { get; } = new();

    /// <summary>Texts to offer.</summary>
    public static SuggestersPoint Suggesters { get; } = new();

    /// <summary>Words and their dictionary forms for checks.</summary>
    public static LanguageAnalyzersPoint LanguageAnalyzers { get; } = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ContributionPoint> Points { get; } =
        [PolicyPacks, Configuration, HelpdeskAdapters, Checks, Suggesters, LanguageAnalyzers];

    internal static ContributionSet Read(ManifestNode node, string pluginId, ManifestProblems problems)
    {
        string[] names = [.. Points.Select(point => point.Name)];
        _ = new ManifestFields(node, problems, names);
        var entries = new Dictionary<ContributionPoint, IReadOnlyList<object>>();
        foreach (var point in Points)
        {
            if (node.Properties.FirstOrDefault(property => property.Name == point.Name) is not { } property) continue;
            problems.Point = point.Name;
            entries[point] = point.Read(property.Value, pluginId, problems);
            problems.Point = null;
        }

        return new ContributionSet(entries);
    }

    internal static IEnumerable<string> ImpliedEvents(ContributionSet set) =>
        set.Points.SelectMany(point => set.All(point).SelectMany(point.ImpliedEvents));
}
