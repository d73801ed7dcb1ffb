namespace AgentAssist.Engine.Text.Matching;

/// <summary>Walks the trie from every word of a text.</summary>
internal ref struct PhraseWalk(PhraseIndex index, TextAnalysis analysis, PhraseHits hits)
{
    // Honest drafts take a few steps a word; a pack and a draft made to be slow end here instead of stalling.
    private const int StepsPerWord = 200;
    private const int FreeSteps = 100_000;
    private const int MostSteps = 2_000_000;

    private readonly PhraseTrie _trie = index.Trie;
    private readonly SentenceWords _words = analysis.Words;
    private int _budget = (int)Math.Min(MostSteps, FreeSteps + (long)StepsPerWord * analysis.TokenCount);
    private Sentence _sentence;
    private int _first;

    private readonly bool MayGoOn => _budget > 0 && hits.Count < PhraseHits.Most;

    /// <summary>False when the budget was used up.</summary>
    public bool Run()
    {
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.FirstToken == sentence.EndToken) continue;
            _sentence = sentence;
            _words.Read(analysis, sentence, index);
            foreach (ref readonly var word in _words.Between(sentence.FirstToken, sentence.EndToken - 1))
            {
                _first = word.At;
                if (_trie.Start(word.Word) is not 0 and var node) Reach(node, word.Next);
                if (!MayGoOn) return false;
            }
        }

        return MayGoOn;
    }

    /// <summary>Notes what ends at a node and goes on from it.</summary>
    /// <param name="number">The node.</param>
    /// <param name="next">Index of the word after those that led there.</param>
    private void Reach(int number, int next)
    {
        ref readonly var node = ref _trie[number];
        _budget -= 1 + node.Targets;
        foreach (var target in _trie.TargetsOf(node)) Hit(target, next - 1);
        if (node.Edges == 0 || next >= _words.End) return;
        if (node.FilterShift == 0) LookForFew(node, next);
        else LookAmongMany(node, next);
    }

    private void LookForFew(in PhraseNode node, int next)
    {
        _budget -= node.Edges;
        foreach (ref readonly var edge in _trie.EdgesOf(node))
        {
            var last = _words.LastPlace(next, edge.Width);
            if (!_words.MayStand(edge.Word, next, last)) continue;
            var spoken = _words.Between(next, last);
            _budget -= spoken.Length;
            foreach (ref readonly var word in spoken)
                if (word.Word == edge.Word && _budget > 0) Reach(edge.Child, word.Next);
        }
    }

    private void LookAmongMany(in PhraseNode node, int next)
    {
        var spoken = _words.Between(next, _words.LastPlace(next, node.Width));
        _budget -= spoken.Length;
        foreach (ref readonly var word in spoken)
        {
            if (!_trie.MayFollow(node, word.Word)) continue;
            var edges = _trie.EdgesOf(node);
            for (var i = PhraseTrie.IndexOf(edges, word.Word); i < edges.Length && edges[i].Word == word.Word; i++)
                if (_budget > 0 && word.At <= _words.LastPlace(next, edges[i].Width)) Reach(edges[i].Child, word.Next);
        }
    }

    /// <summary>A phrase does not speak in a sentence that is surely of another language; English is tried everywhere.</summary>
    private readonly void Hit(PhraseTarget target, int last)
    {
        if (target.Language is Language.Russian or Language.Ukrainian
            && _sentence.IsCertain && _sentence.Language != target.Language && _sentence.Language != Language.English) return;
        hits.Add(target.Part, _first, last);
    }
}
