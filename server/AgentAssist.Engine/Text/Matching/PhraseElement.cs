namespace AgentAssist.Engine.Text.Matching;

/// <summary>How a phrase word is recognised.</summary>
internal enum WordKind : byte
{
    /// <summary>Any inflection.</summary>
    Inflected,

    /// <summary><c>=form</c>: exactly this form.</summary>
    Exact,

    /// <summary><c>root*</c>.</summary>
    Prefix,

    /// <summary><c>*root</c>.</summary>
    Suffix,

    /// <summary><c>*root*</c>.</summary>
    Inside,
}

/// <summary>A word of a phrase, or a gap of up to <paramref name="Gap"/> words where <paramref name="Word"/> is null.</summary>
internal readonly record struct PhraseElement(string? Word, WordKind Kind, int Gap)
{
    public static PhraseElement Skip(int words) => new(null, default, words);
}
