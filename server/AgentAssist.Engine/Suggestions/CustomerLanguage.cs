using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Suggestions;

/// <summary>Tells in which language a customer is answered.</summary>
internal static class CustomerLanguage
{
    private const int MostMessages = 5;
    private const int EnoughWords = 3;
    private static readonly FormTable s_forms = new FormTableBuilder().Build();

    /// <summary>
    /// That of his newest message of some words that proves its language, else of any shorter one, else the draft's,
    /// else what the helpdesk says; a tag, or null when nothing tells.
    /// </summary>
    public static string? Of(TextAnalysis buffer, DraftCheckRequest request, Language draft)
    {
        var preferred = LanguageTags.Parse(request.Context.Language);
        var (proven, likely, left) = (Language.Unknown, Language.Unknown, MostMessages);
        for (var i = request.Conversation.Count - 1; i >= 0 && left > 0; i--)
        {
            var message = request.Conversation[i];
            if (message is not { Author: Author.Customer, Visibility: Visibility.Public }) continue;
            left--;
            buffer.Read(message.Text, s_forms, preferred);
            if (buffer.Language == Language.Unknown) continue;
            var isProven = buffer.Sentences.Exists(sentence => sentence.IsCertain);
            if (isProven && buffer.TokenCount >= EnoughWords) return buffer.Language.Tag();
            if (isProven && proven == Language.Unknown) proven = buffer.Language;
            if (likely == Language.Unknown) likely = buffer.Language;
        }

        return (proven, draft, preferred, likely) switch
        {
            (not Language.Unknown, _, _, _) => proven.Tag(),
            (_, not Language.Unknown, _, _) => draft.Tag(),
            (_, _, not Language.Unknown, _) => preferred.Tag(),
            (_, _, _, not Language.Unknown) => likely.Tag(),
            _ => null,
        };
    }
}
