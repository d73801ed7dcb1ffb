namespace AgentAssist.Server.Storage;

/// <summary>Whether texts are kept with events, and how long.</summary>
/// <param name="Time">How long; null when they are not kept.</param>
internal sealed record Retention(TimeSpan? Time)
{
    /// <summary>The text as it may be kept; null when it may not.</summary>
    public string? Keep(string? text) => Time is null || text is null ? null : Redaction.Mask(text);

    /// <summary>When a text kept now is removed; null when none is kept.</summary>
    public DateTimeOffset? Until(DateTimeOffset now, string? kept) => kept is null ? null : now + Time;
}
