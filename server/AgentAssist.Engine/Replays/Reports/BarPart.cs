namespace AgentAssist.Engine.Replays.Reports;

/// <summary>What one part of every bar counts.</summary>
/// <param name="Class">Its look.</param>
/// <param name="Name">Its name in the legend.</param>
internal sealed record BarPart(string Class, string Name);
