namespace AgentAssist;

/// <summary>A reply that is not sent yet.</summary>
/// <param name="Text">Plain text of up to 64 KiB of UTF-8; may be empty.</param>
/// <param name="Version">The caller's counter, echoed in the answer so that stale answers can be dropped.</param>
/// <param name="Visibility">Whether the customer will read it.</param>
/// <param name="At">When it is written, if known; otherwise the newest message tells the time.</param>
public sealed record Draft(string Text, long? Version = null, Visibility Visibility = Visibility.Public, DateTimeOffset? At = null);
