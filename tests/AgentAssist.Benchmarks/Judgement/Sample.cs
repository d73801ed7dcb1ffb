namespace AgentAssist.Benchmarks.Judgement;

/// <summary>A text with what is known about it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">What should be found: spans where the set has them, else the whole text; empty for nothing.</param>
internal sealed record Sample(string Text, IReadOnlyList<TextRange> Spans)
{
    public static Sample Of(string text, bool holds) => new(text, holds ? [new TextRange(0, text.Length)] : []);
}
