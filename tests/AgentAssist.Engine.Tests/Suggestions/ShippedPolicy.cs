using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Text.Inflection;

namespace AgentAssist.Engine.Tests.Suggestions;

/// <summary>The shipped packs, compiled once.</summary>
internal static class ShippedPolicy
{
    private static readonly Lazy<PolicySet> s_set = new(() => PolicyCompiler.Compile(PolicyReader.Read(Folder()), Dictionaries.Inflector));

    public static PolicySet Set => s_set.Value;

    public static CompiledPolicy Default => Set.Policies["default"];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentAssist.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "policies");
    }
}
