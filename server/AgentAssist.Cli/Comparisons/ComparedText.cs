namespace AgentAssist.Cli.Comparisons;

/// <summary>A text two policies are compared on.</summary>
/// <param name="Place">Where it comes from: <c>file:line</c>.</param>
/// <param name="Request">The text with all around it.</param>
internal sealed record ComparedText(string Place, DraftCheckRequest Request);
