namespace AgentAssist.EndToEnd.Pages;

/// <summary>What the open card shows.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Message">Its message as plain text.</param>
/// <param name="Fixes">Titles of the fixes.</param>
/// <param name="IsInSight">Nothing of the page lies over the message.</param>
public sealed record CardView(string Code, string Message, IReadOnlyList<string> Fixes, bool IsInSight);
