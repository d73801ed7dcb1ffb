using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Scoring;

/// <summary>Scores drafts by the scorecard of a policy. Immutable.</summary>
internal sealed class Scoreboard
{
    private readonly ImmutableArray<CriterionWeight> _criteria;
    private readonly FrozenDictionary<string, int> _indexOf;
    private readonly Score _perfect;

    private Scoreboard(ScorecardDefinition? definition, ImmutableArray<CriterionWeight> criteria)
    {
        Definition = definition;
        _criteria = criteria;
        _indexOf = criteria.Select((criterion, index) => KeyValuePair.Create(criterion.Id, index)).ToFrozenDictionary(StringComparer.Ordinal);
        _perfect = new Score(100, criteria.ToFrozenDictionary(criterion => criterion.Id, _ => 100, StringComparer.Ordinal));
    }

    /// <summary>The scorecard; null when the criteria are those the rules name, with equal weights.</summary>
    public ScorecardDefinition? Definition { get; }

    private bool CountsWorst => Definition?.Strategy == ScoreStrategy.Minimum;

    /// <summary>The scorecard of the last of the packs that has one.</summary>
    public static Scoreboard Of(IReadOnlyList<PackDefinition> packs, IEnumerable<RuleDefinition> rules)
    {
        if (packs.LastOrDefault(pack => pack.Scorecard is not null)?.Scorecard is { } card)
            return new Scoreboard(card, [.. card.Criteria.Select(criterion => new CriterionWeight(criterion.Id, criterion.Weight))]);
        var named = rules.Where(rule => rule.Target == RuleTarget.Draft).Select(rule => rule.Criterion).OfType<string>();
        return new Scoreboard(null, [.. named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => new CriterionWeight(id, 1))]);
    }

    /// <summary>Each finding takes from its criterion; rules in shadow do not count.</summary>
    public Score Of(IReadOnlyList<Finding> findings)
    {
        Span<int> points = stackalloc int[_criteria.Length];
        points.Fill(100);
        var isPerfect = true;
        foreach (var finding in findings)
        {
            if (finding.Mode == EnforcementMode.Shadow || finding.Rule.Definition.Criterion is not { } id || !_indexOf.TryGetValue(id, out var index)) continue;
            points[index] = Math.Max(0, points[index] - Penalty(finding.Rule.Definition.Severity));
            isPerfect = false;
        }

        return isPerfect ? _perfect : ScoreOf(points);
    }

    /// <summary>The score of some messages together.</summary>
    public ConversationScore Of(IReadOnlyList<MessageScore> messages)
    {
        Span<int> points = stackalloc int[_criteria.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var each = messages.Select(message => message.Score.Criteria[_criteria[i].Id]);
            points[i] = CountsWorst ? each.Min() : (int)Math.Round(each.Average(), MidpointRounding.AwayFromZero);
        }

        var score = ScoreOf(points);
        return new ConversationScore(score, LevelOf(score.Total), messages);
    }

    private string? LevelOf(int total) => Definition?.Levels.FirstOrDefault(level => total >= level.AtLeast)?.Id;

    private Score ScoreOf(ReadOnlySpan<int> points)
    {
        var byId = new Dictionary<string, int>(_criteria.Length, StringComparer.Ordinal);
        var (sum, weights, worst) = (0.0, 0.0, 100);
        for (var i = 0; i < points.Length; i++)
        {
            byId.Add(_criteria[i].Id, points[i]);
            sum += points[i] * _criteria[i].Weight;
            weights += _criteria[i].Weight;
            worst = Math.Min(worst, points[i]);
        }

        // A total of 100 says that nothing was found, so it is not rounded up to.
        var total = CountsWorst || weights == 0 ? worst : Math.Min((int)Math.Round(sum / weights, MidpointRounding.AwayFromZero), worst < 100 ? 99 : 100);
        return new Score(total, byId);
    }

    /// <summary>What a finding takes from its criterion, of 100.</summary>
    private static int Penalty(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 60,
        DiagnosticSeverity.Warning => 30,
        DiagnosticSeverity.Information => 10,
        _ => 3,
    };
}
