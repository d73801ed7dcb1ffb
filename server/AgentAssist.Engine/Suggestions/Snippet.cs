using System.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>A snippet in LSP snippet syntax, ready to be filled. Immutable.</summary>
internal sealed class Snippet(string source)
{
    private readonly IReadOnlyList<SnippetPart> _parts = SnippetParser.Parse(source);

    /// <summary>The snippet with its variables filled, tab stops kept.</summary>
    public string Fill(SnippetValues values)
    {
        var filled = new StringBuilder();
        Fill(_parts, values, filled);
        return filled.ToString();
    }

    /// <summary>The text as it stands once inserted, placeholders as they are.</summary>
    public string Render(SnippetValues values)
    {
        var plain = new StringBuilder();
        Render(_parts, values, plain);
        return plain.ToString();
    }

    /// <summary>Its own passages, between the variables and placeholders that differ each time.</summary>
    public IEnumerable<string> Passages => _parts.OfType<SnippetText>().Select(part => part.Plain);

    private static void Fill(IReadOnlyList<SnippetPart> parts, SnippetValues values, StringBuilder to)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case SnippetText text:
                    to.Append(text.Source);
                    break;
                case SnippetPlaceholder placeholder:
                    to.Append(placeholder.Opening);
                    Fill(placeholder.Parts, values, to);
                    to.Append('}');
                    break;
                case SnippetVariable variable when values.Of(variable.Name) is { } value:
                    AppendEscaped(to, value);
                    break;
                case SnippetVariable variable:
                    Fill(variable.Fallback, values, to);
                    break;
            }
        }
    }

    private static void Render(IReadOnlyList<SnippetPart> parts, SnippetValues values, StringBuilder to)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case SnippetText text:
                    to.Append(text.Plain);
                    break;
                case SnippetPlaceholder placeholder:
                    Render(placeholder.Parts, values, to);
                    break;
                case SnippetVariable variable when values.Of(variable.Name) is { } value:
                    to.Append(value);
                    break;
                case SnippetVariable variable:
                    Render(variable.Fallback, values, to);
                    break;
            }
        }
    }

    private static void AppendEscaped(StringBuilder to, string value)
    {
        foreach (var c in value)
        {
            if (c is '$' or '}' or '\\') to.Append('\\');
            to.Append(c);
        }
    }
}
