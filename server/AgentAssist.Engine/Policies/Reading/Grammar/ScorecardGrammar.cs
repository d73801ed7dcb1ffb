using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>scorecard.yaml</c>.</summary>
internal static class ScorecardGrammar
{
    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized, "Short name.") { IsRequired = true };
    private static readonly Field<LocalizedText> s_description = new("description", Texts.Localized, "What it means.");
    private static readonly Field<double> s_weight = new("weight", new NumberShape(0.01, 1_000),
        "Its share in the total; shares need not add up to anything. Default: 1.");
    private static readonly Field<double> s_atLeast = new("at-least", new NumberShape(0, 100),
        "Lowest total that belongs to it.") { IsRequired = true };

    private static readonly Field<ScoreStrategy> s_strategy = new("strategy", ChoiceShape.Of(
        (ScoreStrategy.Weighted, "The weighted mean of the criteria."),
        (ScoreStrategy.Minimum, "The worst criterion.")), "How the criteria make the total. Default: weighted.");

    private static readonly Field<ImmutableArray<CriterionDefinition>> s_criteria = new(
        "criteria",
        new EntriesShape<CriterionDefinition>(Texts.IdText, "a map from ids to criteria", new MapShape<CriterionDefinition>(
            "a map with 'title'", [s_title, s_description, s_weight],
            values => new CriterionDefinition("", values.Get(s_title), values.GetOrNull(s_description), values.Get(s_weight, 1), default)), least: 1)
            .Select(entries => entries.Select(entry =>
                entry.Value with { Id = entry.Key.Text, Location = entry.Key.LocationAt(0) }).ToImmutableArray()), "Criteria by id.")
    { IsRequired = true };

    private static readonly Field<ImmutableArray<ScoreLevel>> s_levels = new(
        "levels",
        new EntriesShape<ScoreLevel>(Texts.IdText, "a map from ids to levels", new MapShape<ScoreLevel>(
            "a map with 'title' and 'at-least'", [s_title, s_atLeast],
            values => new ScoreLevel("", values.Get(s_title), values.Get(s_atLeast), default))).Select(InOrder),
                "Names of ranges of the total, by id.");

    private static readonly Field[] s_fields = [s_title, s_strategy, s_criteria, s_levels];

    public static Shape<ScorecardDefinition> File { get; } = new MapShape<ScorecardDefinition>(
        "a scorecard", s_fields, values => new ScorecardDefinition(
        values.Get(s_title), values.Get(s_strategy, ScoreStrategy.Weighted), values.Get(s_criteria), values.Get(s_levels, []), values.Map.Location));

    private static ImmutableArray<ScoreLevel> InOrder(ImmutableArray<KeyValuePair<YamlScalar, ScoreLevel>> levels) =>
        [.. levels.Select(level => level.Value with { Id = level.Key.Text, Location = level.Key.LocationAt(0) })
            .OrderByDescending(level => level.AtLeast)];
}
