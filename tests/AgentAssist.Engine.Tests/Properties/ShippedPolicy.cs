using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Text.Inflection;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>The shipped packs, compiled once.</summary>
internal static class ShippedPolicy
{
    public static string Folder { get; } = Path.Combine(FindRepository(), "policies");

    private static readonly Lazy<CompiledPolicy> s_policy = new(Compile);

    public static CompiledPolicy Default => s_policy.Value;

    private static CompiledPolicy Compile() => PolicyCompiler.Compile(PolicyReader.Read(Folder), Dictionaries.Inflector).Policies["default"];

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentAssist.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
