namespace AgentAssist.Engine.Replays.Runs;

/// <summary>A line of the input that is no case.</summary>
/// <param name="Place"><c>file:line</c>.</param>
/// <param name="Offset">Its first byte in the file, counted from 0.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record RefusedLine(string Place, long Offset, string Error)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Place} (byte {Offset}): {Error}";
}
