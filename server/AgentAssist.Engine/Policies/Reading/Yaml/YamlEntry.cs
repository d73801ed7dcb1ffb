namespace AgentAssist.Engine.Policies.Reading.Yaml;

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
