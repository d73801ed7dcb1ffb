namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases of a policy, ready to be found. Immutable.</summary>
internal sealed class PhraseIndex
{
    private readonly LiteralIndex _literals;

    public PhraseIndex(FormTable forms, PhraseTrie trie, RootAutomaton roots, LiteralIndex literals, int words, int parts)
    {
        _literals = literals;
        Forms = forms;
        Trie = trie;
        Roots = roots;
        Words = words;
        Parts = parts;
        Disguises = new Disguises.DisguiseReader(this);
    }

    public FormTable Forms { get; }

    public PhraseTrie Trie { get; }

    public RootAutomaton Roots { get; }

    public Disguises.DisguiseReader Disguises { get; }

    /// <summary>Ids of phrase words are below it.</summary>
    public int Words { get; }

    /// <summary>Number of parts that phrases belong to.</summary>
    public int Parts { get; }

    /// <summary>Finds every phrase in a text, and which literals it holds.</summary>
    /// <param name="analysis">The text, read with <see cref="Forms"/>.</param>
    /// <param name="hits">Receives the hits.</param>
    /// <returns>False when the budget was used up and the rest was left out.</returns>
    public bool Find(TextAnalysis analysis, PhraseHits hits)
    {
        hits.Clear(Parts);
        _literals.Find(analysis.Text, hits);
        var complete = true;
        if (!Roots.IsEmpty) Roots.Read(analysis);
        if (analysis.MayHoldDisguises) complete = Disguises.Read(analysis);
        var walk = new PhraseWalk(this, analysis, hits);
        return walk.Run() && complete;
    }
}
