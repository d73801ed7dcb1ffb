namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>A reading of a word: its paradigm, the stem before the lemma's ending, and how many letters of the word the ending explains.</summary>
internal readonly record struct ParadigmGuess(Paradigm Paradigm, string Stem, int EndingLength)
{
    public string Lemma => Stem + Paradigm.LemmaEnding;
}
