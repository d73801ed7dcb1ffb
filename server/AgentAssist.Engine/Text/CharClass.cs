namespace AgentAssist.Engine.Text;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    /// <summary>Ends a word and means nothing else.</summary>
    Other,

    /// <summary>White space inside a line.</summary>
    Space,

    /// <summary>Ends a line.</summary>
    NewLine,

    /// <summary>Letter with one folded letter.</summary>
    Letter,

    /// <summary>Digit.</summary>
    Digit,

    /// <summary>Letter or symbol that folds to two or three letters (ﬁ).</summary>
    Expanding,

    /// <summary>Apostrophe of any kind: part of a word between letters.</summary>
    Apostrophe,

    /// <summary>Mark on the letter before it: no letter of its own.</summary>
    Mark,

    /// <summary>Zero-width or formatting character: as if it were not there.</summary>
    Invisible,

    /// <summary>Half of a surrogate pair.</summary>
    Surrogate,

    /// <summary>Full stop, question or exclamation mark, ellipsis.</summary>
    Terminator,

    /// <summary>Comma, colon, semicolon, dash, bracket.</summary>
    Clause,

    /// <summary>Quotation mark.</summary>
    Quote,

    /// <summary>Symbol that can stand for a letter (@, $) or hide one (*, #).</summary>
    Disguise,

    /// <summary>Starts a scope that has to be looked for: back-quote, &lt;, &gt;, slash.</summary>
    Special,
}
