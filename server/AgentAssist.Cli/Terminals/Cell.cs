namespace AgentAssist.Cli.Terminals;

/// <summary>One character as a person sees it.</summary>
/// <param name="Shown">What to write to the terminal.</param>
/// <param name="Width">Columns it takes.</param>
/// <param name="Range">What it stands for in the text.</param>
internal readonly record struct Cell(string Shown, int Width, TextRange Range);
