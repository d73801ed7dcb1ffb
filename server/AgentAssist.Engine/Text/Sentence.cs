namespace AgentAssist.Engine.Text;

/// <summary>A sentence: its range with closing punctuation, its words and its language.</summary>
/// <param name="Range">From its first character to the end of its punctuation, without white space around.</param>
/// <param name="FirstToken">Index of its first word.</param>
/// <param name="EndToken">Index after its last word.</param>
/// <param name="Language">Its language; the draft's where it cannot be told.</param>
/// <param name="IsCertain">Whether letters or function words prove the language.</param>
internal readonly record struct Sentence(TextRange Range, int FirstToken, int EndToken, Language Language, bool IsCertain);
