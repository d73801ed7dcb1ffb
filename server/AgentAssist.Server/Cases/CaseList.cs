namespace AgentAssist.Server.Cases;

/// <summary>Cases, the newest first.</summary>
/// <param name="Cases">One page of them.</param>
/// <param name="Next">What to send as <c>before</c> for the next page; null on the last one.</param>
internal sealed record CaseList(IReadOnlyList<CaseView> Cases, string? Next);
