namespace AgentAssist.Cli.Replays;

/// <summary>A place in the input.</summary>
/// <param name="File">Number of the file, counted from 0.</param>
/// <param name="Offset">Byte in it; for files that are read whole, the number of the case.</param>
/// <param name="Line">Number of the line there, counted from 1.</param>
internal sealed record InputPosition(int File, long Offset, long Line);
