namespace AgentAssist.Engine.Replays.Reports;

/// <summary>One bar of a chart.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Values">The lengths of its parts.</param>
internal sealed record BarRow(string Name, long[] Values);
