using AgentAssist.Engine.Text.Inflection.Hunspell;
using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Russian inflection by the dictionary, the table of irregular words and, for words neither knows, by endings.</summary>
internal sealed class RussianInflector(HunspellDictionary? dictionary, IrregularTable irregulars) : ILanguageInflector
{
    // The plural of a noun, the imperative and the past of a verb: what stands in the dictionary for itself but is no lemma.
    private const string PartsOfParadigms = "OBL";
    private readonly RussianListedForms? _listedForms = dictionary is null ? null : new RussianListedForms(dictionary, irregulars);
    private readonly ParadigmTable _paradigms = RussianParadigms.Common;
    private readonly VerbPrefixes _prefixes = VerbPrefixes.Russian;

    public bool IsWord(string word) => dictionary?.IsWord(word) ?? false;

    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        if (sets is [{ Forms: [] }])
            return;

        foreach (var set in sets)
        {
            forms.UnionWith(set.Words);
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
                var lemmas = VerbPrefixes.Attach(spellings, set.Lemmas).Select(withParticle).Where(IsHeadword).ToList();
                if (lemmas.Count == 0)
                    continue;

                isForm = true;
                forms.UnionWith(lemmas);
                forms.UnionWith(VerbPrefixes.Attach(spellings, set.Forms).Select(withParticle));
                lemmas.ForEach(lemma => AddLemma(lemma, forms));
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
        foreach (var entry in _listedForms!.LemmasOf(word))
            AddEntry(entry, forms);
        return readings.Count > 0;
    }

    private bool IsLemma(int entry) => !dictionary!.HasOnlyFlags(entry, PartsOfParadigms) && !dictionary.Words.IsNameAt(entry);

    private void AddEntry(int entry, ISet<string> forms)
    {
        foreach (var part in _listedForms!.Of(entry).Prepend(entry))
        {
            forms.Add(dictionary!.Words.WordAt(part).ToString());
            dictionary.Expand(part, usesFlag: _ => true, prefix: null, forms);
        }
    }

    private void AddGuesses(string word, ISet<string> forms)
    {
        var isReflexive = Reflexive.TryStrip(word, out var verb);
        var guesses = _paradigms.LikelyGuesses(isReflexive ? verb : word)
            .Where(guess => !isReflexive || guess.Paradigm.WordClass == WordClass.Verb)
            .Select(guess => (guess.Lemma, guess.Paradigm.WordClass));
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (lemma, wordClass) in guesses.Distinct())
            _paradigms.AddForms(lemma, wordClass, made);
        forms.UnionWith(isReflexive ? made.Select(Reflexive.Attach) : made);
    }
}
