namespace AgentAssist;

/// <summary>One message of the conversation before the draft.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Visibility">Whether the customer sees it.</param>
/// <param name="At">When it was sent, if known.</param>
public sealed record Message(Author Author, string Text, Visibility Visibility = Visibility.Public, DateTimeOffset? At = null);
