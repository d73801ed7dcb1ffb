using System.Reflection;
using System.Text;

namespace AgentAssist.Cli.Plugins;

/// <summary>The files a new plugin begins with: a check that finds shouting, the rule that uses it and a draft to try it on.</summary>
internal static class PluginTemplate
{
    /// <summary>Files by path in the plugin's folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string id, string language)
    {
        var name = id.Split('.')[1];
        var pack = id.Replace('.', '-');
        var type = string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        (string Path, string File)[] files =
        [
            ("plugin.json", "plugin.json"),
            ("draft.txt", "draft.txt"),
            ($"policies/{pack}/pack.yaml", "pack.yaml"),
            ($"policies/{pack}/rules/shouting.yaml", "rule.yaml"),
            .. language switch
            {
                "csharp" => new[] { ($"{type}.csproj", "plugin.csproj"), ("ShoutingCheck.cs", "ShoutingCheck.cs.txt") },
                "python" => [("main.py", "main.py")],
                _ => [("main.mjs", "main.mjs")],
            },
        ];
        var main = language switch { "csharp" => $"out/{type}.dll", "python" => "main.py", _ => "main.mjs" };
        return files.Select(file => (file.Path, Read(file.File)
            .Replace("{id}", id, StringComparison.Ordinal).Replace("{pack}", pack, StringComparison.Ordinal)
            .Replace("{type}", type, StringComparison.Ordinal).Replace("{main}", main, StringComparison.Ordinal)
            .Replace("{sdk}", SdkReference(), StringComparison.Ordinal)));
    }

    /// <summary>In a clone the SDK's project, else its package.</summary>
    private static string SdkReference()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var project = Path.Combine(at.FullName, "server", "AgentAssist.Sdk", "AgentAssist.Sdk.csproj");
            if (File.Exists(project)) return $"""<ProjectReference Include="{project}" Private="false" ExcludeAssets="runtime" />""";
        }

        return $"""<PackageReference Include="AgentAssist.Sdk" Version="{typeof(PluginTemplate).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}" ExcludeAssets="runtime" />""";
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(PluginTemplate).Assembly.GetManifestResourceStream($"PluginTemplates.{file}")!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
