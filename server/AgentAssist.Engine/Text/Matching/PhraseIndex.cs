namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases of a policy, ready to be found. Immutable.</summary>
internal sealed class PhraseIndex
{
    private readonly LiteralIndex _literals;
    private readonly int[] _rootStarts;
    private readonly RootNode[] _rootNodes;
    private readonly WordMask[] _masks;

    public PhraseIndex(FormTable forms, PhraseTrie trie, RootAutomaton roots, LiteralIndex literals, int parts)
    {
        _literals = literals;
        Forms = forms;
        Trie = trie;
        Roots = roots;
        Parts = parts;
        Disguises = new Disguises.DisguiseReader(this);
        _rootStarts = new int[forms.ClassCount + 1];
        _masks = new WordMask[forms.ClassCount];
        var nodes = new List<RootNode>();
        for (var i = 0; i < forms.ClassCount; i++)
        {
            foreach (var word in forms.WordsOf(i))
            {
                _masks[i] |= WordMask.Of(word);
                if (trie.Child(0, word) is not 0 and var node) nodes.Add(trie.RootNodeOf(node));
            }

            // Narrow ones first: the walk widens its view of the next words as it goes through them.
            nodes.Sort(_rootStarts[i], nodes.Count - _rootStarts[i], RootNode.ByWidth);
            _rootStarts[i + 1] = nodes.Count;
        }

        _rootNodes = [.. nodes];
    }

    public FormTable Forms { get; }

    public PhraseTrie Trie { get; }

    public RootAutomaton Roots { get; }

    public Disguises.DisguiseReader Disguises { get; }

    /// <summary>Number of parts that phrases belong to.</summary>
    public int Parts { get; }

    /// <summary>Nodes a class leads to from the root.</summary>
    public ReadOnlySpan<RootNode> RootNodes(int formClass) => _rootNodes.AsSpan(_rootStarts[formClass].._rootStarts[formClass + 1]);

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
        NoteWords(analysis);
        var walk = new PhraseWalk(this, analysis, hits);
        return walk.Run() && complete;
    }

    private void NoteWords(TextAnalysis analysis)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref var token = ref analysis.Tokens[i];
            token.Words = _masks[token.Form];
            for (var reading = token.Reading; reading != 0; reading = analysis.Readings[reading].Other) token.Words |= _masks[analysis.Readings[reading].Form];
        }
    }
}
