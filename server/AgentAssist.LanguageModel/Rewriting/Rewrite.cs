namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>What came of a rewrite.</summary>
/// <param name="Text">The new reply; null when none is offered.</param>
/// <param name="Edits">What it changes in the draft, word by word, in order.</param>
/// <param name="Language">The language it is in, or should have been.</param>
/// <param name="Refusal">Why none is offered; null when one is.</param>
/// <param name="Codes">The rules that found fault with the last attempt.</param>
/// <param name="Attempts">How often the model was asked.</param>
public sealed record Rewrite(
    string? Text, IReadOnlyList<TextEdit> Edits, string Language, RewriteRefusal? Refusal, IReadOnlyList<string> Codes, int Attempts);
