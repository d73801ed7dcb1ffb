namespace AgentAssist.Sdk.Protocol;

/// <summary>A text to split into words.</summary>
/// <param name="Language">Its language tag.</param>
/// <param name="Text">At most 64 KiB of UTF-8.</param>
public sealed record AnalyzeParams(string Language, string Text);
