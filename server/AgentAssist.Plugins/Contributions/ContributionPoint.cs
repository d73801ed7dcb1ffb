using System.Text.Json.Nodes;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary>A place where plugins add something: its key under <c>contributes</c>, its schema, its reader and what it starts a plugin by.</summary>
public abstract class ContributionPoint
{
    /// <summary>The key under <c>contributes</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the plugin's process serves it; false for data.</summary>
    public virtual bool NeedsCode => false;

    /// <summary>JSON Schema of its value.</summary>
    internal abstract JsonObject Schema();

    /// <summary>Reads its value; entries with errors are told and left out.</summary>
    internal abstract IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems);

    /// <summary>The activation events an entry implies.</summary>
    internal virtual IEnumerable<string> ImpliedEvents(object contribution) => [];

    /// <summary>Reads an array of objects.</summary>
    private protected static IReadOnlyList<object> ReadEach(ManifestNode node, ManifestProblems problems, string name, Func<ManifestNode, object?> read)
    {
        if (node.Kind != ManifestNodeKind.Array)
        {
            problems.Error(node, "wrong-type", $"'{name}' is a list of objects; write [{{…}}]");
            return [];
        }

        var entries = new List<object>();
        foreach (var item in node.Items)
        {
            var before = problems.Count;
            if (item.Kind != ManifestNodeKind.Object) problems.Error(item, "wrong-type", $"'{name}' holds objects; write {{…}}");
            else if (read(item) is { } entry && problems.Count == before) entries.Add(entry);
        }

        return entries;
    }
}
