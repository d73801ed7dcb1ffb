namespace AgentAssist.Engine.Text.Matching;

/// <summary>The words of phrases that a sentence holds, by place. Reused from sentence to sentence.</summary>
internal sealed class SentenceWords
{
    private SpokenWord[] _words = new SpokenWord[256];
    private int[] _starts = new int[64];
    private ulong[] _present = [];
    private int _count;
    private int _first;
    private bool _hasJoined;
    private Token[] _tokens = [];

    /// <summary>Index after the sentence's last word.</summary>
    public int End { get; private set; }

    /// <summary>Reads a sentence anew.</summary>
    /// <param name="analysis">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The phrases.</param>
    public void Read(TextAnalysis analysis, in Sentence sentence, PhraseIndex index)
    {
        Forget(index.Words);
        (_first, End, _tokens, _hasJoined) = (sentence.FirstToken, sentence.EndToken, analysis.Tokens, false);
        if (_starts.Length <= End - _first) _starts = new int[2 * (End - _first)];
        for (var at = _first; at < End; at++)
        {
            _starts[at - _first] = _count;
            ref readonly var token = ref _tokens[at];
            _hasJoined |= token.IsJoined;
            if (token.Form != 0) Add(index.Forms.WordsOf(token.Form), at, at + 1);
            for (var i = token.Reading; i != 0; i = analysis.Readings[i].Other) Add(index.Forms.WordsOf(analysis.Readings[i].Form), at, analysis.Readings[i].Next);
        }

        _starts[End - _first] = _count;
    }

    /// <summary>The words at places from one up to another, inclusive.</summary>
    public ReadOnlySpan<SpokenWord> Between(int first, int last) => _words.AsSpan(_starts[first - _first].._starts[last - _first + 1]);

    /// <summary>Whether a word stands anywhere in the sentence.</summary>
    public bool Has(int word) => (_present[word / 64] >> word & 1) != 0;

    /// <summary>The last place for a word from some place on when so many written words may be passed over.</summary>
    public int LastPlace(int from, int width)
    {
        var last = Math.Min(from + width, End - 1);
        if (!_hasJoined || width == 0) return last;
        last = from;
        for (var passed = 0; last + 1 < End && (_tokens[last].IsJoined || ++passed <= width); last++) { }
        return last;
    }

    private void Add(ReadOnlySpan<int> words, int at, int next)
    {
        if (_words.Length < _count + words.Length) Array.Resize(ref _words, 2 * (_count + words.Length));
        foreach (var word in words)
        {
            _words[_count++] = new SpokenWord(word, at, next);
            _present[word / 64] |= 1UL << word;
        }
    }

    private void Forget(int words)
    {
        foreach (ref readonly var spoken in _words.AsSpan(0, _count)) _present[spoken.Word / 64] = 0;
        _count = 0;
        if (_present.Length <= words / 64) _present = new ulong[words / 64 + 1];
    }
}

/// <summary>A word of phrases in a text.</summary>
/// <param name="Word">Its id.</param>
/// <param name="At">Index of the text's word that is a form of it.</param>
/// <param name="Next">Index of the word after it: a disguised one may be several.</param>
internal readonly record struct SpokenWord(int Word, int At, int Next);
