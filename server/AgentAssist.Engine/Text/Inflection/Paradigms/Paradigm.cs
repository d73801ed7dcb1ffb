using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>How words whose lemma has a certain ending are inflected; <paramref name="Base"/> is held against the stem before it.</summary>
internal sealed record Paradigm(WordClass WordClass, string LemmaEnding, AffixCondition Base, ParadigmRow[] Rows)
{
    /// <summary>Adds the lemma and all its forms, given what stands before the lemma's ending.</summary>
    public void AddForms(string stem, StemChanges changes, ICollection<string> forms)
    {
        forms.Add(stem + LemmaEnding);
        foreach (var row in Rows)
        {
            foreach (var changed in changes.Apply(row.Changes, stem))
            {
                foreach (var ending in row.Endings)
                    forms.Add(changed + ending);
            }
        }
    }

    public bool Fits(string stem) => Base.MatchesEnd(stem);
}
