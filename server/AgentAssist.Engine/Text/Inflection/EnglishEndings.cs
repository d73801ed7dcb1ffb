namespace AgentAssist.Engine.Text.Inflection;

/// <summary>The regular endings of English, for words the dictionary lists apart or does not know.</summary>
internal static class EnglishEndings
{
    private const string Vowels = "aeiou";
    private static readonly string[] s_endings = ["ed", "ing", "er", "est"];

    /// <summary>stop → stopped, stopping, stopper, stoppest; nothing for a word whose last letter does not double.</summary>
    public static IEnumerable<string> Doubled(string lemma) =>
        Doubles(lemma) ? s_endings.Select(ending => lemma + lemma[^1] + ending) : [];

    /// <summary>stopped → stop; null for a word that is no such form.</summary>
    public static string? Undoubled(string form)
    {
        foreach (var ending in s_endings)
        {
            var length = form.Length - ending.Length - 1;
            if (length >= 2 && form.EndsWith(ending, StringComparison.Ordinal) && form[length] == form[length - 1] && Doubles(form[..length]))
                return form[..length];
        }

        return null;
    }

    /// <summary>Adds the forms of an unknown word, whichever form it is.</summary>
    public static void AddGuesses(string word, ISet<string> forms)
    {
        foreach (var lemma in Lemmas(word))
        {
            forms.Add(lemma);
            forms.Add(lemma + "'s");
            forms.Add(WithS(lemma));
            AddVerbForms(lemma, forms);
        }
    }

    private static void AddVerbForms(string lemma, ISet<string> forms)
    {
        var stem = lemma.EndsWith('e') ? lemma[..^1] : lemma;
        forms.Add(EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : stem + "ed");
        forms.Add((lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma : stem) + "ing");
        if (!Doubles(lemma))
            return;

        forms.Add(lemma + lemma[^1] + "ed");
        forms.Add(lemma + lemma[^1] + "ing");
    }

    private static List<string> Lemmas(string word)
    {
        var lemmas = new List<string> { word };
        if (word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 3)
            lemmas = [word[..^2]];
        else if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            lemmas.Add(word[..^3] + "y");
        else if (word.Length > 3 && word[^1] == 's' && !"sui".Contains(word[^2]))
            lemmas.Add(EndsHissing(word.AsSpan(0, word.Length - 1).TrimEnd('e')) ? word[..^2] : word[..^1]);
        else if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            lemmas.AddRange(Undoubled(word) is { } bare ? [bare] : [word[..^2], word[..^1]]);
        else if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
            lemmas.AddRange(Undoubled(word) is { } bare ? [bare] : [word[..^3], word[..^3] + "e"]);
        return lemmas;
    }

    private static string WithS(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies" : lemma + (EndsHissing(lemma) ? "es" : "s");

    private static bool EndsHissing(ReadOnlySpan<char> word) =>
        word.Length > 1 && ("sxz".Contains(word[^1]) || (word[^1] == 'h' && "cs".Contains(word[^2])));

    private static bool EndsInConsonantY(string word) => word.Length > 2 && word[^1] == 'y' && !Vowels.Contains(word[^2]);

    private static bool Doubles(string word) =>
        word.Length >= 2 && !"wxyh".Contains(word[^1]) && !Vowels.Contains(word[^1]) && Vowels.Contains(word[^2])
        && (word.Length == 2 || !Vowels.Contains(word[^3]) || word[^3] == 'u');
}
