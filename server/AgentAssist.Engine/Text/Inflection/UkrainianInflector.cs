using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Ukrainian inflection by the table of irregular words and by endings: no dictionary of it may be shipped.</summary>
internal sealed class UkrainianInflector(IrregularTable irregulars) : ILanguageInflector
{
    private const int MinStemLength = 2;
    private const string Superlative = "най";
    private static readonly string[] s_futureEndings = ["ть", "тиму", "тимеш", "тиме", "тимемо", "тимем", "тимете", "тимуть"];
    private readonly ParadigmTable _paradigms = UkrainianParadigms.Table;
    private readonly VerbPrefixes _prefixes = VerbPrefixes.Ukrainian;

    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        foreach (var set in sets)
            AddIrregular(set.Words, forms);

        if (AddReflexiveVerbs(word, forms) || sets.Count > 0)
            return;

        var isIrregularVerb = AddPrefixedVerbs(word, forms);
        AddLemmas(LikelyGuesses(word).Where(guess => !isIrregularVerb || guess.Paradigm.WordClass != WordClass.Verb), forms);
    }

    private bool AddReflexiveVerbs(string word, ISet<string> forms)
    {
        var verbForms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in WithoutParticle(word))
        {
            if (AddVerbSets(verb, verbForms) | AddPrefixedVerbs(verb, verbForms))
                continue;

            AddLemmas(LikelyGuesses(verb).Where(guess => guess.Paradigm.WordClass == WordClass.Verb), verbForms);
        }

        forms.UnionWith(verbForms.SelectMany(WithParticle));
        return verbForms.Count > 0;
    }

    private static IEnumerable<string> WithoutParticle(string word)
    {
        if (word.Length < 5 || !(word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal)))
            yield break;

        yield return word[..^2];
        if (word is [.., 'е' or 'є', 'т', 'ь', 'с', _])
            yield return word[..^4];
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

    private void AddLemmas(IEnumerable<ParadigmGuess> guesses, ISet<string> forms)
    {
        foreach (var (lemma, wordClass) in guesses.Select(guess => (guess.Lemma, guess.Paradigm.WordClass)).Distinct())
        {
            var made = new HashSet<string>(StringComparer.Ordinal);
            _paradigms.AddForms(lemma, wordClass, made);
            forms.UnionWith(made);
            if (wordClass == WordClass.Adjective)
                forms.UnionWith(made.Where(IsComparative).Select(form => Superlative + form));
        }
    }

    private static bool IsComparative(string form) => form.Contains("іш", StringComparison.Ordinal) || form.Contains("жч", StringComparison.Ordinal);

    /// <summary>
    /// A word that ends like a lemma (-ити, -ість, -ння) is one. Otherwise a reading that explains more of the word's end
    /// drives out readings that explain less, first within nouns and adjectives and within verbs, then between the two.
    /// </summary>
    private List<ParadigmGuess> LikelyGuesses(string word)
    {
        var guesses = _paradigms.Guess(word).FindAll(guess => guess.Stem.Length >= MinStemLength || guess.Paradigm.LemmaEnding.Length > MinStemLength);
        var lemmas = guesses.FindAll(guess => guess.Lemma == word && guess.Paradigm.LemmaEnding is { Length: > 1 } and not "ій");
        var isInfinitive = word.EndsWith("ти", StringComparison.Ordinal);
        if (lemmas.Count > 0)
            return isInfinitive && !word.EndsWith("вати", StringComparison.Ordinal) ? [.. lemmas, .. guesses.Where(guess => guess.Paradigm.WordClass == WordClass.Noun)] : lemmas;

        var verbs = guesses.FindAll(guess => guess.Paradigm.WordClass == WordClass.Verb);
        var nominals = guesses.FindAll(guess => guess.Paradigm.WordClass != WordClass.Verb);
        var verbEnding = LongestEnding(verbs);
        var nominalEnding = LongestEnding(nominals);
        var likely = new List<ParadigmGuess>();
        if (verbEnding >= nominalEnding)
            likely.AddRange(verbs.Where(guess => guess.EndingLength >= verbEnding - 1));
        if (nominalEnding >= verbEnding || verbEnding < 4)
            likely.AddRange(nominals.Where(guess => guess.EndingLength >= nominalEnding - 1 || guess.Lemma == word));
        return likely;
    }

    private static int LongestEnding(List<ParadigmGuess> guesses) => guesses.Count == 0 ? -1 : guesses.Max(guess => guess.EndingLength);
}
