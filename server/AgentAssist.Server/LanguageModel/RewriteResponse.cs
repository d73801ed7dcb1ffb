using AgentAssist.LanguageModel.Rewriting;

namespace AgentAssist.Server.LanguageModel;

/// <summary>Answer of <c>/v1/drafts/rewrite</c>.</summary>
/// <param name="Version">The version of the draft this speaks of.</param>
/// <param name="Style">The manner asked for.</param>
/// <param name="Language">The language asked for, or the customer's.</param>
/// <param name="Text">The new reply; null when none is offered.</param>
/// <param name="Edits">What it changes in the draft, word by word, in order; to be applied all together.</param>
/// <param name="Reason">Why none is offered; null when one is.</param>
/// <param name="Codes">The rules that found fault with the last attempt.</param>
/// <param name="Attempts">How often the model was asked, 0 to 3.</param>
internal sealed record RewriteResponse(
    long? Version, RewriteStyle Style, string Language, string? Text, IReadOnlyList<TextEdit> Edits, RewriteRefusal? Reason, IReadOnlyList<string> Codes, int Attempts)
{
    public static RewriteResponse Of(Rewrite rewrite, long? version, RewriteStyle style) =>
        new(version, style, rewrite.Language, rewrite.Text, rewrite.Edits, rewrite.Refusal, rewrite.Codes, rewrite.Attempts);
}
