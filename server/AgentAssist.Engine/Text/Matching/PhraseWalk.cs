namespace AgentAssist.Engine.Text.Matching;

/// <summary>Walks the trie from every word of a text.</summary>
internal ref struct PhraseWalk(PhraseIndex index, TextAnalysis analysis, PhraseHits hits)
{
    // Honest drafts take a few steps a word; a pack and a draft made to be slow end here instead of stalling.
    private const int StepsPerWord = 200;
    private const int FreeSteps = 100_000;
    private const int MostSteps = 2_000_000;

    private readonly PhraseTrie _trie = index.Trie;
    private int _budget = (int)Math.Min(MostSteps, FreeSteps + (long)StepsPerWord * analysis.TokenCount);
    private int _first;

    /// <summary>False when the budget was used up.</summary>
    public bool Run()
    {
        var tokens = analysis.Tokens.AsSpan(0, analysis.TokenCount);
        for (_first = 0; _first < tokens.Length && _budget > 0 && hits.Count < PhraseHits.Most; _first++)
        {
            ref readonly var token = ref tokens[_first];
            if (token.Form != 0) Enter(token.Form, _first + 1);
            for (var i = token.Reading; i != 0; i = analysis.Readings[i].Other) Enter(analysis.Readings[i].Form, analysis.Readings[i].Next);
        }

        return _budget > 0 && hits.Count < PhraseHits.Most;
    }

    private void Enter(int formClass, int next)
    {
        var nodes = index.RootNodes(formClass);
        _budget -= nodes.Length;
        var (seen, at, skipped) = (default(WordMask), next, -1);
        foreach (ref readonly var node in nodes)
        {
            for (; skipped < node.Width && IsInSentence(at); at++)
            {
                seen |= analysis.Tokens[at].Words;
                if (!analysis.Tokens[at].IsJoined) skipped++;
            }

            if (node.Ends || node.Words.Shares(seen)) Reach(node.Node, next, seen);
        }
    }

    /// <summary>Notes what ends at a node and goes on from it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="next">Index of the word after those that led there.</param>
    /// <param name="seen">The words from there on as far as a gap can reach: what is not among them does not follow.</param>
    private void Reach(int node, int next, in WordMask seen)
    {
        var targets = _trie.TargetsOf(node);
        _budget -= targets.Length;
        foreach (var target in targets) Hit(target, next - 1);
        ref readonly var words = ref _trie.WordsAfter(node);
        if (words.Shares(seen)) Step(node, words, next);
        foreach (var (width, after) in _trie.GapsOf(node))
        {
            if (--_budget <= 0) return;
            if (width == 0) Reach(after, next, seen);
            else if (_trie.WordsAfter(after).Shares(seen)) Skip(after, next, width);
        }
    }

    /// <summary>Goes on after up to so many written words.</summary>
    private void Skip(int node, int next, int width)
    {
        ref readonly var words = ref _trie.WordsAfter(node);
        var skipped = 0;
        for (var at = next; Step(node, words, at); at++)
            if (!analysis.Tokens[at].IsJoined && ++skipped > width) return;
    }

    /// <summary>Goes on with the word at a place; false where the sentence is over.</summary>
    private bool Step(int node, in WordMask words, int at)
    {
        if (!IsInSentence(at) || --_budget <= 0) return false;
        ref readonly var token = ref analysis.Tokens[at];
        if (!token.Words.Shares(words)) return true;
        if (token.Form != 0) Follow(node, words, token.Form, at + 1);
        for (var i = token.Reading; i != 0; i = analysis.Readings[i].Other) Follow(node, words, analysis.Readings[i].Form, analysis.Readings[i].Next);
        return true;
    }

    private readonly bool IsInSentence(int at) => at < analysis.TokenCount && analysis.Tokens[at].Sentence == analysis.Tokens[_first].Sentence;

    private void Follow(int node, in WordMask leading, int formClass, int next)
    {
        var words = index.Forms.WordsOf(formClass);
        _budget -= words.Length;
        foreach (var word in words)
            if (leading.Holds(word) && _trie.Child(node, word) is not 0 and var child) Reach(child, next, WordMask.All);
    }

    /// <summary>A phrase does not speak in a sentence that is surely of another language; English is tried everywhere.</summary>
    private readonly void Hit(PhraseTarget target, int last)
    {
        if (target.Language is Language.Russian or Language.Ukrainian)
        {
            var sentence = analysis.Sentences[analysis.Tokens[_first].Sentence];
            if (sentence.IsCertain && sentence.Language != target.Language && sentence.Language != Language.English) return;
        }

        hits.Add(target.Part, _first, last);
    }
}
