namespace AgentAssist.Cli.Drafts;

/// <summary>Some whole lines of the input.</summary>
/// <param name="Bytes">A rented array that begins with them.</param>
/// <param name="Length">Bytes they take.</param>
/// <param name="FirstLine">Number of the first one, counted from 1.</param>
/// <param name="TooLong">True for one line that was longer than <see cref="LineReader.MaxLineBytes"/> and was not kept.</param>
internal sealed record LineBatch(byte[] Bytes, int Length, long FirstLine, bool TooLong);
