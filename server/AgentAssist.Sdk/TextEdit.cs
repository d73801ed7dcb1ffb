namespace AgentAssist;

/// <summary>Replaces one span of the draft by other text.</summary>
/// <param name="Range">The span in the draft; empty to insert.</param>
/// <param name="NewText">The text to put there; empty to delete.</param>
public sealed record TextEdit(TextRange Range, string NewText);
