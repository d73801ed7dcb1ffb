namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>What a scalar is by the core schema of YAML 1.2; whatever is quoted is text.</summary>
internal enum ScalarKind
{
    Text,
    Null,
    Boolean,
    Number,
}
