using System.Runtime.InteropServices;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text;

/// <summary>
/// What is known of one text: words, sentences, languages, scopes. Reused from check to check, so that reading a text
/// allocates nothing once the buffers have grown.
/// </summary>
internal sealed class TextAnalysis
{
    private readonly List<ScopeRange> _scopes = [];
    private readonly ScopeIndex _scopeIndex = new();
    private readonly List<Sentence> _sentences = [];
    private bool _scopesKnown;
    private bool _edgesKnown;
    private bool _namesKnown;

    public string Text { get; private set; } = "";

    /// <summary>Words, in order; valid up to <see cref="TokenCount"/>.</summary>
    public Token[] Tokens = new Token[256];

    public int TokenCount;

    /// <summary>Folded letters of all words.</summary>
    public char[] Folded = new char[1024];

    /// <summary>Whether the text holds characters that can open a scope (quotation marks, back-quotes, link parts).</summary>
    public bool MayHoldScopes { get; set; }

    /// <summary>Whether some words may be disguised.</summary>
    public bool MayHoldDisguises { get; set; }

    public List<Sentence> Sentences => _sentences;

    /// <summary>Further readings of disguised words.</summary>
    public Readings Readings { get; } = new();

    /// <summary>The words of phrases in the sentence that is looked at.</summary>
    public SentenceWords Words { get; } = new();

    /// <summary>Main language of the text.</summary>
    public Language Language { get; private set; }

    public TextRange Whole => new(0, Text.Length);

    /// <summary>Reads a text anew.</summary>
    public void Read(string text, FormTable forms, Language preferred)
    {
        Text = text;
        TokenCount = 0;
        MayHoldScopes = MayHoldDisguises = _scopesKnown = _edgesKnown = _namesKnown = false;
        _scopes.Clear();
        _scopeIndex.Clear();
        _sentences.Clear();
        Readings.Clear();
        Tokenizer.Tokenize(this, text);
        for (var i = 0; i < TokenCount; i++)
        {
            ref var token = ref Tokens[i];
            token.Form = forms.Find(token.Hash, LettersOf(token));
        }

        Language = LanguageDetector.Detect(this, forms, preferred);
    }

    /// <summary>Lets go of the text.</summary>
    public void Forget() => Text = "";

    public ReadOnlySpan<char> LettersOf(in Token token) => Folded.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>The sentence that holds a position, or the nearest one.</summary>
    public Sentence SentenceAt(int position)
    {
        var low = 0;
        var high = _sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentences[middle].Range.End <= position) low = middle + 1;
            else high = middle;
        }

        return _sentences.Count == 0 ? new Sentence(Whole, 0, 0, Language, false) : _sentences[low];
    }

    /// <summary>Index of the first word that ends after a position; <see cref="TokenCount"/> when none does.</summary>
    public int TokenAt(int position)
    {
        var low = 0;
        var high = TokenCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether a range touches one of the scopes.</summary>
    public bool Touches(TextRange range, TextScopes scopes)
    {
        FindScopes(scopes);
        return _scopeIndex.Touches(range, scopes);
    }

    /// <summary>Whether a range lies wholly in one of the scopes.</summary>
    public bool LiesIn(TextRange range, TextScopes scopes)
    {
        FindScopes(scopes);
        return _scopeIndex.Holds(range, scopes);
    }

    /// <summary>The scopes of one kind, by position.</summary>
    public IReadOnlyList<TextRange> ScopesOf(TextScopes kind)
    {
        FindScopes(kind);
        return _scopeIndex.Of(kind);
    }

    /// <summary>Number of scopes of one kind that lie wholly in a range.</summary>
    public int CountScopes(TextRange range, TextScopes kind)
    {
        FindScopes(kind);
        return _scopeIndex.CountIn(range, kind);
    }

    /// <summary>The sentences that lie wholly in a range.</summary>
    public ReadOnlySpan<Sentence> SentencesIn(TextRange range)
    {
        var from = CountSentences(range.Start, static sentence => sentence.Start);
        var to = CountSentences(range.End + 1, static sentence => sentence.End);
        return from < to ? CollectionsMarshal.AsSpan(_sentences)[from..to] : [];
    }

    /// <summary>Number of sentences with an edge before a position.</summary>
    private int CountSentences(int position, Func<TextRange, int> edge)
    {
        var low = 0;
        var high = _sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edge(_sentences[middle].Range) < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void FindScopes(TextScopes scopes)
    {
        // Names are told by the edges they stand in.
        const TextScopes edges = TextScopes.Greeting | TextScopes.Closing | TextScopes.Signature | TextScopes.Number | TextScopes.Name;
        var findEdges = !_edgesKnown && (scopes & edges) != 0;
        var findNames = !_namesKnown && (scopes & TextScopes.Name) != 0;
        if (_scopesKnown && !findEdges && !findNames) return;
        if (!_scopesKnown && MayHoldScopes) ScopeFinder.FindMarked(Text, _scopes);
        _scopesKnown = true;
        if (findEdges) ScopeFinder.FindEdges(this, _scopes);
        _edgesKnown |= findEdges;
        _scopeIndex.Fill(_scopes);
        if (!findNames) return;
        _namesKnown = true;
        PersonNames.Find(this, _scopes);
        _scopeIndex.Fill(_scopes);
    }
}

/// <summary>A part of a text and what it is.</summary>
internal readonly record struct ScopeRange(TextScopes Kind, TextRange Range);
