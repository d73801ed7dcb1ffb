using System.Xml.Linq;
using AgentAssist.Plugins.Tests.Running;

namespace AgentAssist.Plugins.Tests;

/// <summary>Who may know whom: the table of the projects under <c>server/</c>.</summary>
public sealed class ReferencesTests
{
    public static TheoryData<string, string[]> Table => new()
    {
        { "AgentAssist.Sdk", [] },
        { "AgentAssist.Engine", ["AgentAssist.Sdk"] },
        { "AgentAssist.Plugins", ["AgentAssist.Sdk"] },
        { "AgentAssist.PluginHost", ["AgentAssist.Sdk"] },
        { "AgentAssist.LanguageModel", ["AgentAssist.Engine"] },
        { "AgentAssist.SemanticKernel", ["AgentAssist.Engine"] },
        { "AgentAssist.Mcp", ["AgentAssist.Engine"] },
        { "AgentAssist.Server", ["AgentAssist.Engine", "AgentAssist.Plugins", "AgentAssist.LanguageModel", "AgentAssist.SemanticKernel", "AgentAssist.Mcp"] },
        { "AgentAssist.Cli", ["AgentAssist.Engine", "AgentAssist.Plugins", "AgentAssist.LanguageModel", "AgentAssist.SemanticKernel", "AgentAssist.Mcp"] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void AProjectReferencesNoMoreThanTheTableSays(string project, string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(SamplePlugins.Root, "server", project, $"{project}.csproj"));

        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Subset(allowed.ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryProjectIsInTheTable() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(SamplePlugins.Root, "server"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.Contains("plugin.", StringComparison.Ordinal) && name != "plugin").Order(StringComparer.Ordinal),
        Table.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
}
