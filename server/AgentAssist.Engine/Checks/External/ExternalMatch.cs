namespace AgentAssist.Engine.Checks.External;

/// <summary>A place in the draft that somebody outside the engine found.</summary>
/// <param name="Range">The place, within the draft.</param>
/// <param name="Message">His own words for it, plain text; a rule shows them where its message has <c>{message}</c>.</param>
/// <param name="Actions">His ways to repair it, offered behind the rule's own.</param>
public sealed record ExternalMatch(TextRange Range, string? Message = null, IReadOnlyList<CodeAction>? Actions = null);
