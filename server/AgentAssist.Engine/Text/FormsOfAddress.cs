using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Text;

/// <summary>Tells formal from informal «you» (вы/ты, ви/ти).</summary>
internal static class FormsOfAddress
{
    private static readonly HashSet<string> Formal = Set(
        "вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашу вашим вашем ваших вашими ви ваші вашої вашій вашою вашої");

    private static readonly HashSet<string> Informal = Set(
        "ты тебя тебе тобой тобою твой твоя твое твои твоего твоей твоему твою твоим твоем твоих твоими "
        + "ти тобі твій твоє твої твого твоєї твоєму твоїй твоїм твоїх твоїми");

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>The first word in the rarer form when the text uses both outside of quotations; null when it uses one.</summary>
    public static TextRange? FindMixed(TextAnalysis analysis)
    {
        int formal = 0, informal = 0, counted = -1;
        TextRange? firstFormal = null, firstInformal = null;
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if ((token.Flags & CharFlags.Cyrillic) == 0) continue;
            var letters = analysis.LettersOf(token);
            if (letters is not (['в' or 'т', ..] or [.., 'ш' or 'ь'])) continue;
            var range = new TextRange(token.Start, token.End);
            if (IsFormal(letters) && !analysis.Touches(range, TextScopes.Quote))
            {
                formal++;
                firstFormal ??= range;
            }
            else if (IsInformal(letters, analysis.Sentences[token.Sentence].Language, out var isVerb) && !analysis.Touches(range, TextScopes.Quote))
            {
                // A verb says no more than its pronoun beside it; «вы можете» counts once too.
                if (!isVerb || counted != token.Sentence) informal++;
                counted = token.Sentence;
                firstInformal ??= range;
            }
        }

        if (formal == 0 || informal == 0) return null;
        return informal <= formal ? firstInformal : firstFormal;
    }

    private static bool IsFormal(ReadOnlySpan<char> letters) => Formal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>A pronoun, or a verb of the second person singular (можешь, маєш, хочеш).</summary>
    private static bool IsInformal(ReadOnlySpan<char> letters, Language language, out bool isVerb)
    {
        isVerb = (letters.Length >= 6 && (letters.EndsWith("ешь") || letters.EndsWith("ишь")))
            || (letters.Length >= 4 && letters.EndsWith("єш"))
            || (language == Language.Ukrainian && letters.Length >= 5 && (letters.EndsWith("еш") || letters.EndsWith("иш")) && letters is not "товариш");
        return isVerb || Informal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
    }
}
