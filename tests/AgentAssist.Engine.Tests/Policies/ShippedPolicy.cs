using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Text.Inflection;

namespace AgentAssist.Engine.Tests.Policies;

/// <summary>The packs of this repository, compiled once.</summary>
internal static class ShippedPolicy
{
    public static string Folder { get; } = FindFolder();

    private static readonly Lazy<PolicySet> s_set = new(() => PolicyCompiler.Compile(PolicyReader.Read(Folder), Dictionaries.Inflector));

    public static PolicySet Set => s_set.Value;

    public static CompiledPolicy Default => Set.Policies["default"];

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentAssist.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "policies");
    }
}
