using System.Security.Cryptography;
using System.Text.Json;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Server.Policies;

namespace AgentAssist.Server.Scorecards;

/// <summary>Finds the scorecard of each policy in force.</summary>
internal sealed class ScorecardCatalog(PolicyHost host)
{
    private const int VersionLength = 12;

    public IReadOnlyList<Scorecard> All
    {
        get
        {
            var set = host.Current;
            return [.. set.Source.Policies.OrderBy(policy => policy.Id, StringComparer.Ordinal).Select(policy => Find(set, policy)).OfType<Scorecard>()];
        }
    }

    /// <summary>The scorecard of a policy; null when it has none.</summary>
    public Scorecard? Of(string policy) => All.FirstOrDefault(scorecard => scorecard.Policy.Id == policy);

    private static Scorecard? Find(PolicySet set, PolicyDefinition policy)
    {
        if (set.Policies.GetValueOrDefault(policy.Id) is not { Scorecard: { } scorecard } compiled) return null;
        return Describe(compiled.Reference, set.Source.Packs.First(pack => pack.Scorecard == scorecard).Id, scorecard);
    }

    private static Scorecard Describe(PolicyReference policy, string source, ScorecardDefinition definition)
    {
        var total = definition.Criteria.Sum(criterion => criterion.Weight);
        var scorecard = new Scorecard(
            policy, source, "", definition.Title.ByLanguage(),
            definition.Strategy == ScoreStrategy.Minimum ? ScoringStrategy.Minimum : ScoringStrategy.Weighted,
            [.. definition.Criteria.Select(criterion => new Criterion(
                criterion.Id, criterion.Title.ByLanguage(), criterion.Description?.ByLanguage() ?? [], criterion.Weight,
                total > 0 ? Math.Round(criterion.Weight / total, 4) : 0))],
            [.. definition.Levels.Select(level => new Level(level.Id, level.Title.ByLanguage(), level.AtLeast))]);
        return scorecard with { Version = VersionOf(scorecard) };
    }

    // Of the scorecard alone: a rule that changes does not change what was agreed with the agents.
    private static string VersionOf(Scorecard scorecard) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(scorecard with { Policy = new PolicyReference("", "") })))[..VersionLength];
}
