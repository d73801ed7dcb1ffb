using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>How words whose lemma has a certain ending are inflected; <paramref name="stemCondition"/> is held against the stem before it.</summary>
internal sealed class Paradigm(WordClass wordClass, string lemmaEnding, AffixCondition stemCondition, ParadigmRow[] rows)
{
    public WordClass WordClass => wordClass;

    public string LemmaEnding => lemmaEnding;

    public IReadOnlyList<ParadigmRow> Rows => rows;

    /// <summary>Adds the lemma and all its forms, given what stands before the lemma's ending.</summary>
    public void AddForms(string stem, StemChanges changes, ICollection<string> forms)
    {
        forms.Add(stem + lemmaEnding);
        foreach (var row in rows)
        {
            if (row.Changes.Length == 0)
                row.AddForms(stem, forms);
            else
                AddChanged(row, changes.Apply(row.Changes, stem), forms);
        }
    }

    private static void AddChanged(ParadigmRow row, IEnumerable<string> stems, ICollection<string> forms)
    {
        foreach (var stem in stems)
            row.AddForms(stem, forms);
    }

    public bool Fits(string stem) => stemCondition.MatchesEnd(stem);
}
