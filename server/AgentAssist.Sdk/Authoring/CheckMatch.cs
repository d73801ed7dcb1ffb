namespace AgentAssist.Sdk;

/// <summary>Words a check stands by. Severity, mode and criterion are the rule's.</summary>
/// <param name="Range">Where in the draft: UTF-16 code units, end exclusive, not empty.</param>
/// <param name="Message">One sentence of Markdown of at most 500 characters, in the language of <see cref="PluginRequest.UiLanguage"/>; null for the rule's own.</param>
public sealed record CheckMatch(TextRange Range, string? Message = null)
{
    /// <summary>Ways to repair it, the preferred one first; at most 10.</summary>
    public IReadOnlyList<CodeAction> Actions { get; init; } = [];
}
