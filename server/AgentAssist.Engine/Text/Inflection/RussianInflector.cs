using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Russian inflection by the dictionary, the table of irregular words and, for unknown words, by endings.</summary>
internal sealed class RussianInflector(HunspellDictionary? dictionary, IrregularTable irregulars) : ILanguageInflector
{
    public void AddForms(string word, ISet<string> forms)
    {
        var sets = irregulars.Find(word);
        foreach (var set in sets)
        {
            forms.UnionWith(set.Forms);
            foreach (var lemma in set.Lemmas)
                AddLemma(lemma, forms);
        }

        if (!AddLemma(word, forms) && sets.Count == 0)
            AddReadings(word, forms);
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

    private void AddReadings(string word, ISet<string> forms)
    {
        foreach (var reading in dictionary?.Readings(word) ?? [])
            AddEntry(reading.Entry, forms);
    }

    private void AddEntry(int entry, ISet<string> forms)
    {
        forms.Add(dictionary!.Words.WordAt(entry).ToString());
        dictionary.Expand(entry, usesFlag: _ => true, prefix: null, forms);
    }
}
