using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A text in LSP snippet syntax.</summary>
internal sealed class SnippetShape : Shape<string>
{
    private static readonly TextShape s_text = new() { MaxLength = 10_000, IsProse = true };

    public override string Expected => "a text in snippet syntax";

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (!s_text.TryRead(node, problems, out var text)) return false;
        if (SnippetSyntax.Check(text.Text, out var bareVariables) is { } error)
        {
            problems.Error(text.LocationAt(error.Offset), error.Code, error.Message);
            return false;
        }
        foreach (var (offset, name) in bareVariables)
        {
            problems.Warning(text.LocationAt(offset), "no-fallback",
                $"'{name}' may be unknown, and then nothing stands here; write ${{{name}:…}} with a text instead");
        }
        value = text.Text;
        return true;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = s_text.ToSchema(definitions);
        schema.Remove("pattern");
        schema["allOf"] = new JsonArray(new JsonObject { ["pattern"] = @"\S" }, new JsonObject { ["pattern"] = SnippetSyntax.Pattern });
        return schema;
    }
}
