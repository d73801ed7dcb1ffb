using System.Collections.Immutable;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A policy as read from its <c>*.policy.yaml</c>: the packs it uses, in order.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">Short name.</param>
/// <param name="Packs">Ids of its packs, in order.</param>
/// <param name="Overrides">Changes to rules of its packs.</param>
/// <param name="Location">Where the id is written.</param>
public sealed record PolicyDefinition(
    string Id, LocalizedText Title, ImmutableArray<LocatedId> Packs, ImmutableArray<RuleOverride> Overrides, SourceLocation Location);
