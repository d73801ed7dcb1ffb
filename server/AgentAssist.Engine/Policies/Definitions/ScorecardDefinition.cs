using System.Collections.Immutable;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>What a good reply is made of, as read from <c>scorecard.yaml</c>.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Strategy">How the criteria make the total.</param>
/// <param name="Criteria">Criteria in the order written.</param>
/// <param name="Levels">Names of ranges of the total, the highest first.</param>
/// <param name="Location">Where it is written.</param>
public sealed record ScorecardDefinition(
    LocalizedText Title, ScoreStrategy Strategy, ImmutableArray<CriterionDefinition> Criteria, ImmutableArray<ScoreLevel> Levels, SourceLocation Location);
