namespace AgentAssist.EndToEnd.Pages;

/// <summary>What the badge beside the editor shows.</summary>
/// <param name="State">One of the overlay's states: <c>ok</c>, <c>findings</c>, <c>checking</c>, <c>unchecked</c>, <c>off</c>.</param>
/// <param name="Symbol">The sign on it.</param>
/// <param name="Label">Its name for a screen reader.</param>
public sealed record BadgeView(string State, string Symbol, string Label);
