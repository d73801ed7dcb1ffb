using System.Text.RegularExpressions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>Reads the properties of an object strictly; what is wrong is told with its place and what to write instead.</summary>
internal sealed class ManifestFields
{
    private readonly ManifestNode _node;
    private readonly ManifestProblems _problems;

    /// <param name="node">The object.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="known">Names of all properties it may have.</param>
    public ManifestFields(ManifestNode node, ManifestProblems problems, params ReadOnlySpan<string> known)
    {
        (_node, _problems) = (node, problems);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in node.Properties)
        {
            if (!seen.Add(property.Name)) problems.Error(property.Line, property.Column, "duplicate-key", $"'{property.Name}' is written twice; keep one");
            else if (!known.Contains(property.Name))
                problems.Error(property.Line, property.Column, "unknown-key", $"unknown key '{property.Name}'; {Nearest.Hint(property.Name, known)}");
        }
    }

    /// <summary>Where the object begins.</summary>
    public ManifestNode Node => _node;

    public ManifestNode? Get(string name) => _node.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    /// <summary>A value of a kind; null when absent or wrong.</summary>
    public ManifestNode? Get(string name, ManifestNodeKind kind, bool isRequired = false)
    {
        var value = Get(name);
        if (value is null)
        {
            if (isRequired) _problems.Error(_node, "missing-key", $"'{name}' is missing; write {Article(kind)}");
            return null;
        }

        if (value.Kind == kind) return value;
        _problems.Error(value, "wrong-type", $"'{name}' is {Article(value.Kind)}; write {Article(kind)}");
        return null;
    }

    /// <summary>A text that matches a pattern; null when absent or wrong.</summary>
    public string? Text(string name, Regex? pattern = null, string example = "", int max = 200, bool isRequired = false)
    {
        if (Get(name, ManifestNodeKind.String, isRequired) is not { Text: { } text } node) return null;
        if (text.Length <= max && !string.IsNullOrWhiteSpace(text) && (pattern is null || pattern.IsMatch(text))) return text;
        _problems.Error(node, "bad-value", text.Length > max
            ? $"'{name}' is longer than {max} characters"
            : $"'{Shown(text)}' cannot be '{name}'; write {(example.Length > 0 ? $"it such as '{example}'" : "some text")}");
        return null;
    }

    /// <summary>One of some words; null when absent or wrong.</summary>
    public string? Choice(string name, params ReadOnlySpan<string> choices)
    {
        if (Get(name, ManifestNodeKind.String) is not { Text: { } text } node) return null;
        if (choices.Contains(text)) return text;
        _problems.Error(node, "bad-value", $"'{Shown(text)}' cannot be '{name}'; {Nearest.Hint(text, choices)}");
        return null;
    }

    public bool Flag(string name) => Get(name, ManifestNodeKind.Boolean)?.Raw == "true";

    /// <summary>Texts of an array; what is no text is told and left out.</summary>
    public IReadOnlyList<ManifestNode> Texts(string name, int max = 50)
    {
        var texts = Items(name, max).ToList();
        foreach (var item in texts.Where(item => item.Kind != ManifestNodeKind.String).ToList())
        {
            _problems.Error(item, "wrong-type", $"'{name}' holds {Article(item.Kind)}; write strings");
            texts.Remove(item);
        }

        return texts;
    }

    public IReadOnlyList<ManifestNode> Items(string name, int max = 50)
    {
        if (Get(name, ManifestNodeKind.Array) is not { } array) return [];
        if (array.Items.Count <= max) return array.Items;
        _problems.Error(array, "too-many", $"'{name}' has {array.Items.Count} entries; at most {max} are read");
        return [];
    }

    public static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Article(ManifestNodeKind kind) => kind switch
    {
        ManifestNodeKind.Array => "an array",
        ManifestNodeKind.Object => "an object",
        ManifestNodeKind.String => "a string",
        ManifestNodeKind.Number => "a number",
        ManifestNodeKind.Boolean => "true or false",
        _ => "null",
    };
}
