namespace AgentAssist.EndToEnd.Pages;

/// <summary>A highlight as the browser's registry holds it.</summary>
/// <param name="Name">The highlight's name without our prefix: a severity.</param>
/// <param name="Text">The words under it.</param>
/// <param name="Boxes">Its boxes, one a line.</param>
public sealed record Underline(string Name, string Text, IReadOnlyList<Box> Boxes);
