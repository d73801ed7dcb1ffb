using System.Collections.Immutable;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays;

public sealed class CaseCoverageTests
{
    private static readonly SourceLocation Here = new("r.yaml", 3, 5);

    [Fact]
    public void Each_language_of_the_phrases_wants_a_firing_and_a_silent_case()
    {
        var rule = Rule(Phrases("en", "ru"));

        var gaps = Gaps(rule, (CaseKind.Bad, "en", CaseOutcome.Passed), (CaseKind.Good, "en", CaseOutcome.Passed), (CaseKind.Bad, "ru", CaseOutcome.Passed));

        var gap = Assert.Single(gaps);
        Assert.Contains("silent in ru", gap.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_cases_do_not_count() =>
        Assert.Equal(2, Gaps(Rule(Phrases("uk")), (CaseKind.Bad, "uk", CaseOutcome.Failed), (CaseKind.Clean, "ru", CaseOutcome.Passed)).Count);

    [Fact]
    public void A_rule_for_all_languages_wants_one_of_each()
    {
        var rule = Rule(new MetricFind(TextMetric.Emoji, 1, null, Here));

        Assert.Equal(2, Gaps(rule).Count);
        Assert.Empty(Gaps(rule, (CaseKind.Bad, "und", CaseOutcome.Passed), (CaseKind.Clean, "en", CaseOutcome.NotRun)));
    }

    [Fact]
    public void Languages_are_those_of_all_parts_that_must_be_found()
    {
        var rule = Rule(new AnyFind(
            [Phrases("en"), new MissingFind(Phrases("ru"), If: null, MissingAnchor.Draft, Here), new AllFind([Phrases("uk"), new NotFind(Phrases("de"), Here)], Here)], Here));

        Assert.Equal(["en", "ru", "uk"], CaseCoverage.LanguagesOf(rule));
    }

    private static List<CoverageGap> Gaps(RuleDefinition rule, params (CaseKind Kind, string Language, CaseOutcome Outcome)[] cases) =>
    [
        .. CaseCoverage.Gaps([("p", rule)], cases.Select(each => new CaseResult("", each.Kind, "x", each.Language) { Owner = "p/r", Outcome = each.Outcome })),
    ];

    private static PhrasesFind Phrases(params string[] languages) =>
        new(languages.ToImmutableDictionary(language => language, _ => ImmutableArray.Create(new Phrase("x", Here))), Here);

    private static RuleDefinition Rule(FindDefinition find) =>
        new() { Id = "r", Location = Here, Title = new LocalizedText([]), Message = new LocalizedText([]), Find = find };
}
