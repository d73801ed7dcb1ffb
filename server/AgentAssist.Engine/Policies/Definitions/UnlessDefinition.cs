namespace AgentAssist.Engine.Policies.Definitions;

/// <summary><c>unless:</c> what silences a match.</summary>
/// <param name="Find">What to look for.</param>
/// <param name="Within">Where.</param>
/// <param name="Words">Distance in words for <see cref="UnlessWithin.Words"/>.</param>
/// <param name="Side">Side for <see cref="UnlessWithin.Words"/>.</param>
/// <param name="Location">Where it is written.</param>
public sealed record UnlessDefinition(FindDefinition Find, UnlessWithin Within, int Words, UnlessSide Side, SourceLocation Location);
