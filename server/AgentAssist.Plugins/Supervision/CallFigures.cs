namespace AgentAssist.Plugins.Supervision;

/// <summary>What was counted of a plugin's calls since the server started.</summary>
/// <param name="Calls">Calls made.</param>
/// <param name="P50">Median of the last 512 answers in milliseconds; null before the first.</param>
/// <param name="P99">Their 99th percentile in milliseconds.</param>
/// <param name="Timeouts">Calls not answered by their deadline.</param>
/// <param name="Failures">Calls answered by an error or by something that cannot be read.</param>
/// <param name="Crashes">Times its process ended or was killed against its will.</param>
public sealed record CallFigures(long Calls, double? P50, double? P99, long Timeouts, long Failures, long Crashes);
