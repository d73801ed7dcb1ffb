using System.Text;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Suggestions;

/// <summary>One line for whoever takes over: who, about what, what happened. Nothing but what is known.</summary>
internal static partial class EscalationSummary
{
    private const int MostQuoted = 200;

    /// <param name="request">Who it is about.</param>
    /// <param name="evidence">The words; null for none.</param>
    /// <param name="reason">What called for it.</param>
    /// <param name="language">Language of messages.</param>
    /// <param name="buffer">A text analysis to use.</param>
    public static string Write(DraftCheckRequest request, Evidence? evidence, string reason, string language, TextAnalysis buffer)
    {
        var words = SuggestionWords.In(language);
        var context = request.Context;
        var values = new SnippetValues(context);
        var parts = new[]
        {
            Who(values) ?? words.Unnamed,
            values.Of("SEGMENT"),
            values.Of("TOPIC") is { } topic ? words.Topic + topic : null,
            values.Of("CHANNEL"),
            values.Of("CONVERSATION_ID") is { } id ? $"№ {id}" : null,
            reason.TrimEnd('.') + Quote(request, evidence, buffer),
        };
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string? Who(SnippetValues values) => (values.Of("CUSTOMER_NAME"), values.Of("CUSTOMER_ID")) switch
    {
        ({ } name, { } id) => $"{name} ({id})",
        var (name, id) => name ?? id,
    };

    /// <summary>The sentence of the evidence, without line breaks; long numbers keep only their last digits.</summary>
    private static string Quote(DraftCheckRequest request, Evidence? evidence, TextAnalysis buffer)
    {
        if (evidence?.MessageIndex is not { } message) return "";
        var text = request.Conversation[message].Text;
        buffer.Read(text, FormTable.Empty, Language.Unknown);
        var sentence = buffer.SentenceAt(evidence.Range.Start).Range;
        var quote = White().Replace(text[sentence.Start..sentence.End], " ").Trim();
        quote = LongNumber().Replace(quote, static number => Masked(number.Value));
        return $": «{(quote.Length > MostQuoted ? quote[..MostQuoted].TrimEnd() + "…" : quote)}»";
    }

    private static string Masked(string number)
    {
        var masked = new StringBuilder(number);
        var digits = number.Count(char.IsDigit);
        for (var i = 0; digits > 4; i++)
        {
            if (!char.IsDigit(number[i])) continue;
            masked[i] = '•';
            digits--;
        }

        return masked.ToString();
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex White();

    [GeneratedRegex(@"\d(?:[ -]?\d){8,}")]
    private static partial Regex LongNumber();
}
