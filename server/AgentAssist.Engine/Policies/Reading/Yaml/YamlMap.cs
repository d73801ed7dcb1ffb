namespace AgentAssist.Engine.Policies.Reading.Yaml;

internal sealed class YamlMap(SourceLocation location, List<YamlEntry> entries) : YamlNode(location)
{
    /// <summary>Entries in the order they are written, each key once.</summary>
    public List<YamlEntry> Entries { get; } = entries;

    public override int Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override int Height { get; } = 1 + entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max();

    public override string Description => "a map";

    public YamlNode? this[string key] => Entry(key)?.Value;

    public YamlEntry? Entry(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key) return entry;
        }
        return null;
    }
}
