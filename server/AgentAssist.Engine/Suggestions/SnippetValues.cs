using System.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>What the variables of snippets stand for in one request.</summary>
internal sealed class SnippetValues(Context context)
{
    private const int MaxLength = 100;

    /// <summary>Nothing is known.</summary>
    public static SnippetValues None { get; } = new(Context.Empty);

    /// <summary>The value on one line; null when it is not known.</summary>
    public string? Of(string variable) => variable switch
    {
        "CUSTOMER_NAME" => NameOf(context.Customer.Name),
        "CUSTOMER_ID" => Line(context.Customer.Id),
        "AGENT_NAME" => NameOf(context.Agent.Name),
        "BRAND" => Line(context.Brand),
        "TOPIC" => Line(context.Topic),
        "CHANNEL" => Line(context.Channel),
        "SEGMENT" => Line(context.Segment),
        "STAGE" => Line(context.Stage),
        "HELPDESK" => Line(context.Helpdesk),
        "CONVERSATION_ID" => Line(context.ConversationId),
        _ => null,
    };

    /// <summary>Helpdesks write addresses and «Visitor 1234» where they know no name.</summary>
    private static string? NameOf(string? name) => name is null || name.Contains('@') || name.Any(char.IsDigit) ? null : Line(name);

    private static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var line = new StringBuilder(Math.Min(value.Length, MaxLength));
        foreach (var rune in value.EnumerateRunes())
        {
            if (line.Length >= MaxLength) break;
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isSpace) line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        var text = line.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }
}
