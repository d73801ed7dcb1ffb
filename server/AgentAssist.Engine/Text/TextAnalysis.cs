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
    private readonly List<Sentence> _sentences = [];
    private bool _scopesKnown;
    private bool _edgesKnown;

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

    /// <summary>Main language of the text.</summary>
    public Language Language { get; private set; }

    public TextRange Whole => new(0, Text.Length);

    /// <summary>Reads a text anew.</summary>
    public void Read(string text, FormTable forms, Language preferred)
    {
        Text = text;
        TokenCount = 0;
        MayHoldScopes = MayHoldDisguises = _scopesKnown = _edgesKnown = false;
        _scopes.Clear();
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
        foreach (var scope in _scopes)
            if ((scope.Kind & scopes) != 0 && scope.Range.Overlaps(range)) return true;
        return false;
    }

    /// <summary>Whether a range lies wholly in one of the scopes.</summary>
    public bool LiesIn(TextRange range, TextScopes scopes)
    {
        FindScopes(scopes);
        foreach (var scope in _scopes)
            if ((scope.Kind & scopes) != 0 && scope.Range.Contains(range)) return true;
        return false;
    }

    /// <summary>The scopes of a kind, by position.</summary>
    public IEnumerable<TextRange> ScopesOf(TextScopes kind)
    {
        FindScopes(kind);
        return _scopes.Where(scope => (scope.Kind & kind) != 0).Select(scope => scope.Range).OrderBy(range => range.Start);
    }

    private void FindScopes(TextScopes scopes)
    {
        if (!_scopesKnown && MayHoldScopes) ScopeFinder.FindMarked(Text, _scopes);
        _scopesKnown = true;
        const TextScopes edges = TextScopes.Greeting | TextScopes.Closing | TextScopes.Signature | TextScopes.Number;
        if (_edgesKnown || (scopes & edges) == 0) return;
        ScopeFinder.FindEdges(this, _scopes);
        _edgesKnown = true;
    }
}

/// <summary>A part of a text and what it is.</summary>
internal readonly record struct ScopeRange(TextScopes Kind, TextRange Range);
