namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>A value in a YAML file.</summary>
internal abstract class YamlNode(SourceLocation location)
{
    public SourceLocation Location { get; } = location;

    /// <summary>Number of values in it, itself included and aliases written out.</summary>
    public abstract int Size { get; }

    /// <summary>Levels of nesting in it, itself included.</summary>
    public abstract int Height { get; }

    /// <summary>How an error message calls it.</summary>
    public abstract string Description { get; }
}
