using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A text. Whatever is quoted is text; plain <c>yes</c> and <c>no</c> are text too, plain numbers, <c>true</c> and <c>null</c> are
/// not.</summary>
internal sealed class TextShape : Shape<YamlScalar>
{
    /// <summary>Most UTF-16 code units.</summary>
    public int MaxLength { get; init; } = 4_000;

    public bool MayBeEmpty { get; init; }

    /// <summary>For people to read, so that a <c>#</c> inside is likely meant to be read too.</summary>
    public bool IsProse { get; init; }

    public TextPattern? Pattern { get; init; }

    public override string Expected => "text";

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out YamlScalar value)
    {
        value = node as YamlScalar;
        if (value is not { Kind: ScalarKind.Text })
        {
            ReportWrongType(node, problems, value is null ? "" : $"; put it in quotes: \"{value.Text}\"");
            return false;
        }
        if (IsProse && value.SwallowingComment() is { } sign)
        {
            problems.Warning(
                value.LocationInFile(sign), "swallowed-by-comment",
                    "the text ends before this '#', which starts a comment; put the text in quotes, or the comment on a line of its own");
        }
        return IsGood(value, problems);
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "string", ["maxLength"] = MaxLength };
        if (Pattern is not null) schema["pattern"] = Pattern.Pattern;
        else if (!MayBeEmpty) schema["pattern"] = @"\S";
        return schema;
    }

    private bool IsGood(YamlScalar text, ProblemList problems)
    {
        if (text.Text.Length > MaxLength)
        {
            problems.Error(text.Location, "too-long", $"the text has {text.Text.Length} characters; at most {MaxLength} are allowed");
            return false;
        }
        if (!MayBeEmpty && string.IsNullOrWhiteSpace(text.Text))
        {
            problems.Error(text.Location, "empty-text", "the text is empty; write it or delete its key");
            return false;
        }
        if (Pattern is null || Pattern.IsMatch(text.Text)) return true;
        problems.Error(text.Location, Pattern.Code, $"'{text.Text}' {Pattern.Message}");
        return false;
    }
}
