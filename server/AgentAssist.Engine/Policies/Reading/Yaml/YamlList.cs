namespace AgentAssist.Engine.Policies.Reading.Yaml;

internal sealed class YamlList(SourceLocation location, List<YamlNode> items) : YamlNode(location)
{
    public List<YamlNode> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);

    public override int Height { get; } = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max();

    public override string Description => "a list";
}
