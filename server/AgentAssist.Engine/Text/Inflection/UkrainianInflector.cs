using System.Buffers;
using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Ukrainian inflection by the table of irregular words and by endings: no dictionary of it may be shipped.</summary>
internal sealed class UkrainianInflector(IrregularTable irregulars) : ILanguageInflector
{
    private const int MinStemLength = 2;
    private const string Superlative = "най";
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("аеєиіїоуюя");

    // Words with these endings are nouns, whatever else has the last letters of a verb or an adjective.
    private static readonly string[] s_nounEndings = ["ень", "ець", "єць", "ей"];
    private static readonly string[] s_futureEndings = ["ть", "тиму", "тимеш", "тиме", "тимемо", "тимем", "тимете", "тимуть"];
    private readonly ParadigmTable _paradigms = UkrainianParadigms.Table;
    private readonly VerbPrefixes _prefixes = VerbPrefixes.Ukrainian;

    public bool IsWord(string word) => false;

    public void AddForms(string word, ISet<string> forms)
    {
        word = WithoutFuture(word);
        var sets = irregulars.Find(word);
        foreach (var set in sets)
            AddIrregular(set.Words, forms);

        if (AddReflexiveVerbs(word, forms) || sets.Count > 0)
            return;

        var isIrregularVerb = AddPrefixedVerbs(word, forms);
        AddLemmas(word, LikelyGuesses(word).Where(guess => !isIrregularVerb || guess.Paradigm.WordClass != WordClass.Verb), forms);
    }

    /// <summary>чекатиму → чекати: the synthetic future holds the infinitive.</summary>
    private static string WithoutFuture(string word)
    {
        var ending = Array.Find(s_futureEndings, ending => ending.Length > 2 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null || word.Length < ending.Length + MinStemLength ? word : word[..^(ending.Length - 2)];
    }

    private bool AddReflexiveVerbs(string word, ISet<string> forms)
    {
        if (!Reflexive.TryStrip(word, out var stripped))
            return false;

        var verbForms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in VerbsOf(stripped))
        {
            if (AddVerbSets(verb, verbForms) | AddPrefixedVerbs(verb, verbForms))
                continue;

            AddLemmas(verb, LikelyGuesses(verb).Where(guess => guess.Paradigm.WordClass == WordClass.Verb), verbForms);
        }

        forms.UnionWith(verbForms.SelectMany(WithParticle));
        return verbForms.Count > 0;
    }

    private static IEnumerable<string> VerbsOf(string stripped)
    {
        yield return WithoutFuture(stripped);
        if (stripped is [.., 'е' or 'є', 'т', 'ь'])
            yield return WithoutFuture(stripped[..^2]);
    }

    private static IEnumerable<string> WithParticle(string form)
    {
        if (form[^1] is 'е' or 'є')
            yield return form + "ться";
        yield return form + "ся";
        yield return form + "сь";
    }

    private bool AddVerbSets(string verb, ISet<string> forms)
    {
        var sets = irregulars.Find(verb).Where(set => set.Lemmas[0].EndsWith("ти", StringComparison.Ordinal)).ToList();
        sets.ForEach(set => AddIrregular(set.Words, forms));
        return sets.Count > 0;
    }

    private bool AddPrefixedVerbs(string word, ISet<string> forms)
    {
        var isForm = false;
        foreach (var (spellings, verb) in _prefixes.Split(word))
        {
            foreach (var set in irregulars.FindPrefixed(verb))
            {
                isForm = true;
                AddIrregular(VerbPrefixes.Attach(spellings, set.Words), forms);
            }
        }

        return isForm;
    }

    private static void AddIrregular(IEnumerable<string> words, ISet<string> forms)
    {
        foreach (var word in words)
        {
            forms.Add(word);
            if (word.EndsWith("ти", StringComparison.Ordinal))
                forms.UnionWith(s_futureEndings.Select(ending => word[..^2] + ending));
        }
    }

    private void AddLemmas(string word, IEnumerable<ParadigmGuess> guesses, ISet<string> forms)
    {
        var made = new List<string>();
        foreach (var lemma in guesses.GroupBy(guess => (guess.Lemma, guess.Paradigm.WordClass)))
            made.AddRange(FormsOf(lemma.Key.Lemma, lemma.Key.WordClass, word, lemma.Select(guess => word[..^guess.EndingLength])));

        foreach (var form in made)
        {
            // A form in the table belongs to the words of the table alone.
            if (irregulars.Find(form).Count == 0 && IsSpelled(form, word))
                forms.Add(form);
        }
    }

    private List<string> FormsOf(string lemma, WordClass wordClass, string word, IEnumerable<string> written)
    {
        var forms = new List<string>();
        _paradigms.AddForms(lemma, wordClass, forms);
        if (wordClass == WordClass.Noun && lemma != word)
        {
            // What the author wrote shows which vowel the stem has: ціна is no form of «цін, цена».
            string[] stems = [.. written.Append(lemma).Select(stem => stem[..Math.Max(1, stem.Length - 1)]).Distinct()];
            forms.RemoveAll(form => !Array.Exists(stems, stem => form.StartsWith(stem, StringComparison.Ordinal)));
        }

        // Who writes «сука» means no «суший»: degrees are made of an adjective written as such.
        if (wordClass == WordClass.Adjective && lemma != word && !IsComparative(word)) forms.RemoveAll(form => IsComparative(form) && !IsComparative(lemma));
        if (wordClass == WordClass.Adjective) forms.AddRange(forms.FindAll(IsComparative).ConvertAll(form => Superlative + form));
        return forms;
    }

    /// <summary>
    /// A syllable, and no letters side by side that Ukrainian does not put so, unless the author's own word has them: what is
    /// made of a wrong guess shows there (гнидаом, дуреньа).
    /// </summary>
    private static bool IsSpelled(string form, string word)
    {
        if (!HoldsVowel(form))
            return false;

        for (var i = 1; i < form.Length; i++)
        {
            if (IsForeign(form[i - 1], form[i]) && !word.AsSpan().Contains(form.AsSpan(i - 1, 2), StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsForeign(char letter, char next) => letter switch
    {
        'ь' => next is 'а' or 'е' or 'и' or 'і' or 'у' or 'ь',
        'й' => next is 'а' or 'е' or 'и' or 'і' or 'у' or 'ь' or 'й',
        _ => (next is 'а' or 'е' or 'и' or 'і' or 'о' or 'у' or 'ь') && s_vowels.Contains(letter),
    };

    private static bool HoldsVowel(string letters) => letters.AsSpan().ContainsAny(s_vowels);

    private static bool IsComparative(string form) => form.Contains('ш') || form.Contains("жч", StringComparison.Ordinal);

    private List<ParadigmGuess> LikelyGuesses(string word)
    {
        // -ти is also the plural of a noun (роботи, клієнти); -вати hardly ever.
        var isInfinitive = word.EndsWith("ти", StringComparison.Ordinal) && !word.EndsWith("вати", StringComparison.Ordinal);
        var likely = _paradigms.LikelyGuesses(word).FindAll(guess => guess.Lemma == word || (HoldsVowel(guess.Stem) && IsSpelled(guess.Lemma, word)));
        if (likely.Exists(guess => guess.Lemma == word && guess.Paradigm.WordClass == WordClass.Noun))
            likely.RemoveAll(guess => guess.Paradigm.WordClass == WordClass.Noun && IsFarFetched(guess, word));
        if (Array.Exists(s_nounEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)))
            return likely.FindAll(guess => guess.Paradigm.WordClass == WordClass.Noun);

        return isInfinitive
            ? [.. likely, .. _paradigms.Guess(word).Where(guess => guess.Paradigm.WordClass == WordClass.Noun && guess.Stem.Length >= MinStemLength)]
            : likely;
    }

    /// <summary>Whether a word that can be a first form itself is rather that than a form of another noun: гра, not of «гор»; баран, not of «баранин».</summary>
    private static bool IsFarFetched(in ParadigmGuess guess, string word)
    {
        if (guess.Lemma == word) return false;
        if (guess.Lemma.Length > word.Length + 1 && guess.Lemma.StartsWith(word, StringComparison.Ordinal)) return true;
        return word[^1] is 'а' or 'я' or 'о' or 'е' && !word.StartsWith(guess.Stem.AsSpan(0, Math.Max(1, guess.Stem.Length - 1)), StringComparison.Ordinal);
    }
}
