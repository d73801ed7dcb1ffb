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
    private const string Inflections = "SDGM";
    private const string Comparison = "RT";
    private static readonly string[] s_derivations = ["RZ", "NX", "J", "Y", "P", "V", "B", "L", "H"];

    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        foreach (var set in sets)
        {
            forms.UnionWith(set.Forms);
            foreach (var lemma in set.Lemmas)
                AddLemma(lemma, forms);
        }

        var isKnown = AddLemma(word, forms) | sets.Count > 0;
        if (sets.Count == 0 && word.Length >= MinFormLength)
            isKnown |= AddReadings(word, forms);
        if (!isKnown)
            EnglishEndings.AddGuesses(word, forms);
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
        forms.Add(prefix?.Apply(word) ?? word);
        dictionary.Expand(entry, flag => IsInflection(entry, flag), prefix, forms);
        if (prefix is null)
            AddOwnEntries(word, forms);
    }

    /// <summary>The dictionary lists what doubles its last letter (stopped, bigger) as words of their own.</summary>
    private void AddOwnEntries(string lemma, ISet<string> forms)
    {
        foreach (var form in EnglishEndings.Doubled(lemma))
        {
            if (dictionary!.Words.Contains(form))
                forms.Add(form);
        }
    }

    private bool AddReadings(string word, ISet<string> forms)
    {
        if (dictionary is null)
            return false;

        var readings = dictionary.Readings(word);
        foreach (var reading in readings)
            AddReading(reading, forms);

        return AddDoubledReading(word, forms) | readings.Count > 0;
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

    private bool AddDoubledReading(string word, ISet<string> forms)
    {
        if (EnglishEndings.Undoubled(word) is not { } lemma || !dictionary!.Words.Contains(word))
            return false;

        return AddLemma(lemma, forms);
    }

    /// <summary>-er makes a comparative of a word that has a superlative, and the one who acts of any other.</summary>
    private bool IsInflection(int entry, int flag) =>
        Inflections.Contains((char)flag) || (Comparison.Contains((char)flag) && dictionary!.HasFlag(entry, 'T'));
}
