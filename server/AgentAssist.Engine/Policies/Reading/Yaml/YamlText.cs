namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>Writes values in one way, however they are written in a file: equal texts mean equal values.</summary>
internal static class YamlText
{
    public static string Of(YamlNode node) => node switch
    {
        YamlMap map => $"{{{string.Join(", ", map.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal).Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"))}}}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        YamlScalar { Kind: ScalarKind.Text } text => $"\"{text.Text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        YamlScalar scalar => scalar.Text,
        _ => "",
    };
}
