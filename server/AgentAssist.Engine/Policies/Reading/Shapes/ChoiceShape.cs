using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>One of some words.</summary>
internal sealed class ChoiceShape<T>(IReadOnlyList<Choice<T>> choices) : Shape<T>
{
    private readonly Dictionary<string, T> _values = choices.ToDictionary(choice => choice.Name, choice => choice.Value, StringComparer.Ordinal);

    public override string Expected => "one of: " + string.Join(", ", _values.Keys);

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlScalar scalar || scalar.Kind == ScalarKind.Null)
        {
            ReportWrongType(node, problems);
            return false;
        }
        if (scalar.Kind == ScalarKind.Text && _values.TryGetValue(scalar.Text, out value)) return true;
        problems.Error(node.Location, "unknown-value", $"unknown value '{scalar.Text}'{Spelling.DidYouMeanOrOneOf(scalar.Text, _values.Keys)}");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Name))]),
        ["markdownEnumDescriptions"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Description))]),
    };
}

/// <summary>Choices made of the names of an enumeration.</summary>
internal static class ChoiceShape
{
    /// <summary>All values of an enumeration by their kebab-case names.</summary>
    public static ChoiceShape<T> Of<T>(params ReadOnlySpan<(T Value, string Description)> choices)
        where T : struct, Enum
    {
        var list = new List<Choice<T>>();
        foreach (var (value, description) in choices) list.Add(new Choice<T>(NameOf(value), value, description));
        return new ChoiceShape<T>(list);
    }

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
