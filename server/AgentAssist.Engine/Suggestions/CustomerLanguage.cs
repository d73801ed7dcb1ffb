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
    /// That of his newest message of some words that proves its language, else of any shorter or doubtful one, else the draft's,
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

        // Cyrillic that proves nothing: the draft may tell which of the two it is, and else what the helpdesk says has told.
        if (proven == Language.Unknown) proven = draft is Language.Russian or Language.Ukrainian ? draft : likely;
        if (proven == Language.Unknown) proven = draft == Language.Unknown ? preferred : draft;
        return proven == Language.Unknown ? null : proven.Tag();
    }
}
