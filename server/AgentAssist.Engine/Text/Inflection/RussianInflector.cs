using AgentAssist.Engine.Text.Inflection.Hunspell;
using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Russian inflection by the dictionary, the table of irregular words and, for words neither knows, by endings.</summary>
internal sealed class RussianInflector(HunspellDictionary? dictionary, IrregularTable irregulars) : ILanguageInflector
{
    private const string PluralNoun = "O";

    // The plural of a noun, the imperative and the past of a verb: what stands in the dictionary for itself but is no lemma.
    private const string PartsOfParadigms = "OBL";
    private const string SingularNouns = "HJ";
    private readonly ParadigmTable _paradigms = RussianParadigms.Table;
    private readonly VerbPrefixes _prefixes = VerbPrefixes.Russian;

    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        if (sets is [{ Forms: [] }])
            return;

        foreach (var set in sets)
        {
            forms.UnionWith(set.Forms);
            foreach (var lemma in set.Lemmas)
                AddLemma(lemma, forms);
        }

        var isIrregular = AddPrefixedVerbs(word, forms) | sets.Count > 0;
        var isHeadword = AddLemma(word, forms);
        if (!isIrregular && !AddReadings(word, forms) && !isHeadword)
            AddGuesses(word, forms);
    }

    private bool AddLemma(string lemma, ISet<string> forms)
    {
        if (dictionary is null)
            return false;

        var isHeadword = false;
        foreach (var entry in dictionary.Headwords(lemma))
        {
            isHeadword = true;
            AddEntry(entry, forms);
        }

        return isHeadword;
    }

    /// <summary>Irregular verbs with a prefix the dictionary knows for them: разобью as бью.</summary>
    private bool AddPrefixedVerbs(string word, ISet<string> forms)
    {
        var isReflexive = Reflexive.TryStrip(word, out var bare);
        var isForm = AddPrefixedVerbs(word, verb => verb, forms);
        return isReflexive ? AddPrefixedVerbs(bare, Reflexive.Attach, forms) | isForm : isForm;
    }

    private bool AddPrefixedVerbs(string word, Func<string, string> withParticle, ISet<string> forms)
    {
        var isForm = false;
        foreach (var (spellings, verb) in _prefixes.Split(word))
        {
            foreach (var set in irregulars.FindPrefixed(verb))
            {
                if (!VerbPrefixes.Attach(spellings, set.Lemmas).Any(lemma => IsHeadword(withParticle(lemma))))
                    continue;

                isForm = true;
                forms.UnionWith(VerbPrefixes.Attach(spellings, set.Forms).Select(withParticle));
                foreach (var lemma in VerbPrefixes.Attach(spellings, set.Lemmas))
                    AddLemma(withParticle(lemma), forms);
            }
        }

        return isForm;
    }

    private bool IsHeadword(string word) => dictionary?.Words.Contains(word) ?? true;

    /// <summary>An author who writes a lemma means it (политика is no politician's); any other headword may be a form as well.</summary>
    private bool AddReadings(string word, ISet<string> forms)
    {
        if (dictionary is null || dictionary.Headwords(word).Any(IsLemma))
            return false;

        var readings = dictionary.Readings(word);
        foreach (var reading in readings)
            AddEntry(reading.Entry, forms);
        AddLemmasOfListedForm(word, forms);
        return readings.Count > 0;
    }

    private bool IsLemma(int entry) => !HasOnlyFlags(entry, PartsOfParadigms) && !dictionary!.Words.IsNameAt(entry);

    private void AddEntry(int entry, ISet<string> forms)
    {
        var lemma = dictionary!.Words.WordAt(entry).ToString();
        forms.Add(lemma);
        dictionary.Expand(entry, usesFlag: _ => true, prefix: null, forms);
        foreach (var listed in ListedForms(entry, lemma))
        {
            forms.Add(dictionary.Words.WordAt(listed).ToString());
            dictionary.Expand(listed, usesFlag: _ => true, prefix: null, forms);
        }
    }

    /// <summary>
    /// What the affix classes lack the dictionary lists as words of their own: single forms without flags (пришелец, пришельцем)
    /// and plurals (счёт, счета). They are found by the endings of the lemma's paradigms.
    /// </summary>
    private IEnumerable<int> ListedForms(int lemmaEntry, string lemma)
    {
        var isListed = IsListedForm(lemmaEntry);
        var mayHavePlural = HasOnlyFlags(lemmaEntry, SingularNouns) && WordClassOf(lemma) == WordClass.Noun;
        foreach (var candidate in Candidates(lemma))
        {
            foreach (var entry in dictionary!.Headwords(candidate))
            {
                if (entry != lemmaEntry && ((!isListed && IsListedForm(entry)) || (mayHavePlural && IsPlural(entry))))
                    yield return entry;
            }
        }
    }

    private void AddLemmasOfListedForm(string word, ISet<string> forms)
    {
        if (word.Length < 3 || !dictionary!.Headwords(word).Any(entry => IsListedForm(entry) || IsPlural(entry)))
            return;

        foreach (var lemma in LemmaCandidates(word))
        {
            foreach (var entry in dictionary.Headwords(lemma))
            {
                if (ListedForms(entry, lemma).Any(listed => Spelling.SameKey(dictionary.Words.WordAt(listed), word)))
                    AddEntry(entry, forms);
            }
        }
    }

    private bool IsPlural(int entry) =>
        HasOnlyFlags(entry, PluralNoun) && dictionary!.Words.WordAt(entry)[^1] is 'ы' or 'и' or 'а' or 'я';

    private bool IsListedForm(int entry) => dictionary!.Words.FlagsAt(entry).Length == 0;

    private bool HasOnlyFlags(int entry, string flags) => dictionary!.Words.FlagsAt(entry).All(flag => flags.Contains((char)flag));

    private HashSet<string> Candidates(string lemma)
    {
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        var isReflexive = Reflexive.TryStrip(lemma, out var verb);
        var key = Spelling.Key(verb);
        if (WordClassOf(key) is not WordClass.Verb)
        {
            _paradigms.AddForms(Spelling.Key(lemma), WordClassOf(key), candidates);
            return candidates;
        }

        _paradigms.AddForms(key, WordClass.Verb, candidates);
        return isReflexive ? [.. candidates.Select(Reflexive.Attach)] : candidates;
    }

    private IEnumerable<string> LemmaCandidates(string word)
    {
        var guesses = _paradigms.Guess(Spelling.Key(word)).Select(guess => guess.Lemma);
        return Reflexive.TryStrip(word, out var verb)
            ? guesses.Concat(VerbGuesses(verb).Select(guess => guess.Lemma + "ся")).Distinct()
            : guesses.Distinct();
    }

    private void AddGuesses(string word, ISet<string> forms)
    {
        var isReflexive = Reflexive.TryStrip(word, out var verb);
        var guesses = isReflexive ? VerbGuesses(verb) : _paradigms.Guess(word);
        if (guesses.Count == 0)
            return;

        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guess in guesses.Where(guess => guess.EndingLength >= guesses[0].EndingLength - 1))
            _paradigms.AddForms(guess, made);
        forms.UnionWith(isReflexive ? made.Select(Reflexive.Attach) : made);
    }

    private List<ParadigmGuess> VerbGuesses(string verb) =>
        _paradigms.Guess(verb).FindAll(guess => guess.Paradigm.WordClass == WordClass.Verb);

    private static WordClass WordClassOf(string lemma) => lemma switch
    {
        [.., 'т', 'ь'] or [.., 'т', 'и'] or [.., 'ч', 'ь'] => WordClass.Verb,
        [.., 'ы' or 'и' or 'о', 'й'] => WordClass.Adjective,
        _ => WordClass.Noun,
    };
}
