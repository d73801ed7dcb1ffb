using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Tests.Policies;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays;

public sealed class ShippedCasesTests
{
    private static readonly Lazy<List<CaseResult>> Results = new(() => [.. new CaseRunner(ShippedPolicy.Set, Dictionaries.Inflector).Run()]);

    [Fact]
    public void Shipped_packs_have_no_errors() => Assert.DoesNotContain(ShippedPolicy.Set.Problems, problem => problem.IsError);

    [Fact]
    public void Every_case_beside_a_shipped_rule_comes_out_as_written()
    {
        var failed = Results.Value.Where(result => result.Outcome == CaseOutcome.Failed).ToList();

        Assert.True(failed.Count == 0, string.Join('\n', failed.Select(result => $"{result.Place}: {result.Reason}: {result.Text}")));
    }

    [Fact]
    public void Every_shipped_rule_has_a_firing_and_a_silent_case_in_each_language_it_reads()
    {
        var rules = ShippedPolicy.Set.Source.Packs.SelectMany(pack => pack.Rules.Select(rule => (pack.Id, rule))).ToList();

        Assert.NotEmpty(rules);
        var gaps = CaseCoverage.Gaps(rules, Results.Value).ToList();
        Assert.True(gaps.Count == 0, string.Join('\n', gaps.Select(gap => $"{gap.Rule.Location}: {gap.Missing}")));
    }
}
