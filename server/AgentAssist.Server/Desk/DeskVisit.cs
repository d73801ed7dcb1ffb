namespace AgentAssist.Server.Desk;

/// <summary>A lead's visit to one of his pages.</summary>
/// <param name="Lead">Who he said he is.</param>
/// <param name="FormToken">What forms of this page bear against forgery.</param>
/// <param name="Notice">What became of his last decision, when it was not taken.</param>
public sealed record DeskVisit(string Lead, string FormToken, string? Notice);
