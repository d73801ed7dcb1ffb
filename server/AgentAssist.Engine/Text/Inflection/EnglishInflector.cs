using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// English inflection: plural, possessive, -ed, -ing, -s and the comparison of adjectives. Derived words (-ly, -ness, un-, …) are
/// words of their own; an author who writes one means its own forms.
/// </summary>
internal sealed class EnglishInflector(HunspellDictionary? dictionary, IrregularTable irregulars) : ILanguageInflector
{
    // Shorter words that look like a form (as, us, his) are not forms of a letter or a note of the scale.
    private const int MinFormLength = 4;
    private const int MinLemmaLength = 3;
    private const string Inflections = "SDGM";
    private const string VerbFlags = "DG";
    private const string Comparison = "RT";
    private static readonly string[] s_verbPrefixes =
        ["", "be", "broad", "for", "fore", "in", "inter", "mis", "misunder", "off", "out", "over", "pre", "proof", "re", "un", "under", "up", "with"];
    private static readonly string[] s_derivations = ["RZ", "NX", "J", "Y", "P", "V", "B", "L", "H"];

    public bool IsWord(string word) => dictionary?.IsWord(word) ?? false;

    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        if (sets is [{ Forms: [], IsClosed: false }])
        {
            AddLemma(word, forms);
            return;
        }

        foreach (var set in sets)
            AddIrregular(set, prefix: "", forms);
        if (sets.Any(set => set.IsClosed))
            return;

        var isIrregular = AddPrefixedVerbs(word, forms) | sets.Count > 0;
        var isHeadword = AddLemma(word, forms);
        if (!isIrregular && !AddReadings(word, forms) && !isHeadword)
            EnglishEndings.AddGuesses(word, forms);
    }

    private void AddIrregular(IrregularSet set, string prefix, ISet<string> forms)
    {
        forms.UnionWith(set.Forms.Select(form => prefix + form));
        foreach (var lemma in set.Lemmas)
        {
            forms.Add(prefix + lemma);
            if (!set.IsClosed)
                AddLemma(prefix + lemma, forms);
        }
    }

    private bool AddPrefixedVerbs(string word, ISet<string> forms)
    {
        var isForm = false;
        foreach (var prefix in s_verbPrefixes.Where(prefix => word.StartsWith(prefix, StringComparison.Ordinal)))
        {
            foreach (var set in irregulars.FindPrefixed(word[prefix.Length..]).Where(set => dictionary is null || IsWord(prefix + set.Lemmas[0])))
            {
                isForm = true;
                AddIrregular(set, prefix, forms);
            }
        }

        return isForm;
    }

    private bool AddLemma(string lemma, ISet<string> forms)
    {
        if (dictionary is null)
            return false;

        var isHeadword = false;
        foreach (var entry in dictionary.Headwords(lemma))
        {
            isHeadword = true;
            AddEntry(entry, prefix: null, forms);
        }

        return isHeadword;
    }

    private void AddEntry(int entry, AffixRule? prefix, ISet<string> forms)
    {
        var word = dictionary!.Words.WordAt(entry).ToString();
        var lemma = prefix?.Apply(word) ?? word;
        forms.Add(lemma);
        dictionary.Expand(entry, flag => IsInflection(entry, flag), prefix, forms);
        var listed = ListedForms(lemma).ToList();
        forms.UnionWith(listed);
        if (!VerbFlags.Any(flag => dictionary.HasFlag(entry, flag)) && !listed.Exists(form => form.EndsWith("ing", StringComparison.Ordinal)))
            return;

        forms.Add(EnglishEndings.WithS(lemma));
        forms.UnionWith(EnglishEndings.BritishForms(lemma));
    }

    /// <summary>Regular forms which no flag makes: the dictionary lists some as words of their own (stopped, shipments).</summary>
    private IEnumerable<string> ListedForms(string lemma)
    {
        if (lemma.Length < MinLemmaLength)
            return [];

        var comparison = EnglishEndings.DoubledComparison(lemma);
        var isCompared = comparison.Length > 0 && dictionary!.Words.Contains(comparison[^1]);
        return EnglishEndings.Forms(lemma).Concat(isCompared ? comparison : [])
            .Where(form => dictionary!.Words.Contains(form) && irregulars.Find(form) is not [{ Forms: [] }]);
    }

    private bool AddReadings(string word, ISet<string> forms)
    {
        if (dictionary is null || word.Length < MinFormLength)
            return false;

        var readings = dictionary.Readings(word);
        foreach (var reading in readings)
            AddReading(reading, forms);

        var isForm = readings.Count > 0;
        foreach (var lemma in EnglishEndings.Lemmas(word))
        {
            var formsOfLemma = new HashSet<string>(StringComparer.Ordinal);
            if (!AddLemma(lemma, formsOfLemma) || !formsOfLemma.Contains(word))
                continue;

            isForm = true;
            forms.UnionWith(formsOfLemma);
        }

        return isForm;
    }

    private void AddReading(Reading reading, ISet<string> forms)
    {
        if (reading.Suffix is not { } suffix || IsInflection(reading.Entry, suffix.Flag))
        {
            AddEntry(reading.Entry, reading.Prefix, forms);
            return;
        }

        var derivation = Array.Find(s_derivations, flags => flags.Contains((char)suffix.Flag)) ?? "";
        dictionary!.Expand(reading.Entry, flag => derivation.Contains((char)flag), reading.Prefix, forms);
    }

    /// <summary>-er makes a comparative of a word that has a superlative, and the one who acts of any other.</summary>
    private bool IsInflection(int entry, int flag) =>
        Inflections.Contains((char)flag) || (Comparison.Contains((char)flag) && dictionary!.HasFlag(entry, 'T'));
}
