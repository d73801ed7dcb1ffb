namespace AgentAssist.Server.Feedback;

/// <summary>Answer to <c>POST /v1/feedback</c>.</summary>
/// <param name="Id">Of the stored event.</param>
/// <param name="TextKept">Whether words of it were kept: only with retention on, and masked.</param>
/// <param name="AppealId">Of the appeal, when it is one.</param>
internal sealed record FeedbackReceipt(string Id, bool TextKept, string? AppealId);
