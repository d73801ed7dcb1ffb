namespace AgentAssist.Engine.Text.Matching;

/// <summary>Walks the trie from every word of a text.</summary>
internal ref struct PhraseWalk(PhraseIndex index, TextAnalysis analysis, PhraseHits hits)
{
    // Honest drafts take a few steps a word; a pack and a draft made to be slow end here instead of stalling.
    private const int StepsPerWord = 200;
    private const int FreeSteps = 100_000;
    private const int MostSteps = 2_000_000;
    private const int MostDepth = 1_000;

    private readonly PhraseTrie _trie = index.Trie;
    private readonly SentenceWords _words = analysis.Words;
    private int _budget = (int)Math.Min(MostSteps, FreeSteps + (long)StepsPerWord * analysis.TokenCount);
    private Sentence _sentence;
    private int _first;
    private int _depth;

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
                Reach(word.Word, word.Next);
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
        _budget--;
        if (node.FirstTarget != 0)
            foreach (ref readonly var target in _trie.TargetsOf(node)) Hit(target, next - 1);
        GoOn(node, next);
    }

    private void GoOn(in PhraseNode node, int next)
    {
        if (node.Edges < 0) FollowLinks(node, next);
        else if (node.Edges == 0 || next >= _words.End) return;
        else if (node.Edges > PhraseTrie.Few) LookAmongMany(node, next);
        else LookForFew(node, next);
    }

    private void LookForFew(in PhraseNode node, int next)
    {
        _budget -= node.Edges;
        foreach (ref readonly var edge in _trie.EdgesOf(node))
        {
            if (!_words.Has(edge.Word)) continue;
            var spoken = _words.Between(next, _words.LastPlace(next, edge.Width));
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
            foreach (ref readonly var edge in _trie.EdgesBeside(node, word.Word))
                if (edge.Word == word.Word && _budget > 0 && word.At <= _words.LastPlace(next, edge.Width)) Reach(edge.Child, word.Next);
    }

    /// <summary>Goes on from what a node is linked to: without a word as if that were reached too, over a gap from each place in it.</summary>
    private void FollowLinks(in PhraseNode node, int next)
    {
        if (++_depth > MostDepth) _budget = 0;
        foreach (ref readonly var link in _trie.LinksOf(node))
        {
            if (link.Width == 0 && _budget > 0) Reach(link.Child, next);
            var last = link.Width == 0 || next >= _words.End ? -1 : _words.LastPlace(next, link.Width);
            for (var at = next; at <= last && _budget > 0; at++, _budget--) GoOn(_trie[link.Child], at);
        }

        _depth--;
    }

    /// <summary>A phrase does not speak in a sentence that is surely of another language; English is tried everywhere.</summary>
    private void Hit(in PhraseTarget target, int last)
    {
        _budget--;
        if (target.Language is Language.Russian or Language.Ukrainian
            && _sentence.IsCertain && _sentence.Language != target.Language && _sentence.Language != Language.English) return;
        hits.Add(target.Part, _first, last);
    }
}
