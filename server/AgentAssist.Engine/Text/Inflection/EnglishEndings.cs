using System.Buffers;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>The regular endings of English, for forms the dictionary lists apart and for words it does not know.</summary>
internal static class EnglishEndings
{
    private const string Vowels = "aeiou";
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");
    private static readonly (string Ending, string[] Replacements)[] s_strippings =
    [
        ("ies", ["y"]), ("es", [""]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("er", [""]), ("est", [""]),
    ];

    /// <summary>Plural or third person, past and -ing form, the last letter doubled or not: ship → ships, shiped, shipped, …</summary>
    public static IEnumerable<string> Forms(string lemma)
    {
        yield return WithS(lemma);
        var stem = lemma.EndsWith('e') ? lemma[..^1] : lemma;
        yield return EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : stem + "ed";
        yield return (lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma : stem) + "ing";
        if (!Doubles(lemma))
            yield break;

        yield return lemma + lemma[^1] + "ed";
        yield return lemma + lemma[^1] + "ing";
    }

    public static string WithS(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies" : lemma + (EndsHissing(lemma) ? "es" : "s");

    /// <summary>big → bigger, biggest; nothing for a word whose last letter does not double.</summary>
    public static string[] DoubledComparison(string lemma) =>
        Doubles(lemma) ? [lemma + lemma[^1] + "er", lemma + lemma[^1] + "est"] : [];

    /// <summary>cancel → cancelled, cancelling and apologize → apologise, apologised, …: what American dictionaries leave out.</summary>
    public static IEnumerable<string> BritishForms(string lemma)
    {
        if (lemma.Length > 4 && lemma[^1] == 'l' && Vowels.Contains(lemma[^2]) && !Vowels.Contains(lemma[^3]))
            return [lemma + "led", lemma + "ling"];

        return lemma.Length > 5 && lemma.EndsWith("ize", StringComparison.Ordinal) ? [lemma[..^2] + "se", .. Forms(lemma[..^2] + "se")] : [];
    }

    /// <summary>The words of which this may be a regular form, without the word itself; empty when it ends like a lemma.</summary>
    public static IEnumerable<string> Lemmas(string form)
    {
        string[] lemmas = [.. s_strippings.SelectMany(stripping => Strip(form, stripping.Ending, stripping.Replacements))];
        return lemmas.Concat(lemmas.Append(form).Where(lemma => lemma.Length > 5 && lemma.EndsWith("ise", StringComparison.Ordinal)).Select(WithZ));
    }

    private static IEnumerable<string> Strip(string form, string ending, string[] replacements)
    {
        var stem = form.Length - ending.Length;
        if (stem < 2 || !form.EndsWith(ending, StringComparison.Ordinal) || !form.AsSpan(0, stem).ContainsAny(s_vowels))
            yield break;

        foreach (var replacement in replacements)
            yield return form[..stem] + replacement;
        if (stem > 2 && form[stem - 1] == form[stem - 2])
            yield return form[..(stem - 1)];
    }

    private static string WithZ(string lemma) => lemma[..^2] + "ze";

    /// <summary>Adds the forms of an unknown word, whichever form it is.</summary>
    public static void AddGuesses(string word, ISet<string> forms)
    {
        string[] lemmas = [.. Lemmas(word).Where(lemma => lemma.Length > 2 && Forms(lemma).Contains(word))];
        foreach (var lemma in lemmas is [] ? [Bare(word)] : lemmas)
        {
            forms.Add(lemma);
            forms.Add(lemma + "'s");
            forms.UnionWith(Forms(lemma));
        }
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool EndsHissing(string word) =>
        word.Length > 1 && ("sxz".Contains(word[^1]) || (word[^1] == 'h' && "cs".Contains(word[^2])));

    private static bool EndsInConsonantY(string word) => word.Length > 2 && word[^1] == 'y' && !Vowels.Contains(word[^2]);

    private static bool Doubles(string word) =>
        word.Length >= 2 && !"wxyh".Contains(word[^1]) && !Vowels.Contains(word[^1]) && Vowels.Contains(word[^2])
        && (word.Length == 2 || !Vowels.Contains(word[^3]) || word is [.., 'q', 'u', _, _]);
}
