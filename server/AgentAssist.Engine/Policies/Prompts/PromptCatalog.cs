using System.Reflection;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Prompts;

/// <summary>Finds the prompt that applies to a pack.</summary>
public static class PromptCatalog
{
    private static readonly Lazy<Dictionary<PromptKind, PromptDefinition>> s_shipped =
        new(() => PromptReader.Files.ToDictionary(prompt => prompt.Kind, prompt => ReadShipped(prompt.Kind, prompt.File)));

    /// <summary>The pack's own prompt, else that of the nearest pack it extends, else the one shipped with the core pack.</summary>
    /// <param name="packs">All packs of the folder.</param>
    /// <param name="pack">Id of the pack.</param>
    /// <param name="kind">What the prompt is for.</param>
    public static PromptDefinition Find(IEnumerable<PackDefinition> packs, string pack, PromptKind kind)
    {
        var byId = packs.ToDictionary(each => each.Id, StringComparer.Ordinal);
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([pack]));
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id) || !byId.TryGetValue(id, out var found)) continue;
            if (found.Prompts.FirstOrDefault(prompt => prompt.Kind == kind) is { } own) return own;
            foreach (var extended in found.Extends) open.Enqueue(extended.Id);
        }

        return s_shipped.Value[kind];
    }

    private static PromptDefinition ReadShipped(PromptKind kind, string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Prompts.{file}")!;
        using var reader = new StreamReader(stream);
        var problems = new ProblemList();
        return PromptReader.Read(kind, new SourceText(file, reader.ReadToEnd()), problems)
            ?? throw new InvalidDataException($"The shipped prompt is wrong: {problems.InOrder().First()}");
    }
}
