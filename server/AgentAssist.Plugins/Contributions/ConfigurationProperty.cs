using System.Text.Json;

namespace AgentAssist.Plugins.Contributions;

/// <summary>A setting of a plugin.</summary>
/// <param name="Key">Its name in the configuration.</param>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>boolean</c> or <c>strings</c> (a list).</param>
/// <param name="Default">The value when nobody sets one.</param>
/// <param name="Description">What it is for.</param>
public sealed record ConfigurationProperty(string Key, string Type, JsonElement Default, string Description)
{
    /// <summary>Whether a value is of the type.</summary>
    public bool Accepts(JsonElement value) => Type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
    };
}
