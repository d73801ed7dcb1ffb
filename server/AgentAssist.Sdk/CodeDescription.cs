namespace AgentAssist;

/// <summary>Where a rule is explained.</summary>
/// <param name="Href">Address relative to the server: <c>/rules/{source}/{code}</c>.</param>
public sealed record CodeDescription(string Href);
