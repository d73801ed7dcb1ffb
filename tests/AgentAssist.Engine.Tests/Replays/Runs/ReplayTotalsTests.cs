using System.Text.Json;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays.Runs;

public sealed class ReplayTotalsTests
{
    [Theory]
    [InlineData(0, 10, 0, 0, 0.2775)]
    [InlineData(10, 10, 1, 0.7225, 1)]
    [InlineData(5, 10, 0.5, 0.2366, 0.7634)]
    [InlineData(1, 1000, 0.001, 0.0002, 0.0056)]
    public void Intervals_are_wilsons(long count, long of, double value, double low, double high)
    {
        var interval = Interval.Of(count, of);

        Assert.Equal((value, low, high), (Math.Round(interval.Value, 4), Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Nothing_counted_tells_nothing() => Assert.Equal((true, 0d, 1d), (double.IsNaN(Interval.Of(0, 0).Value), Interval.Of(0, 0).Low, Interval.Of(0, 0).High));

    [Fact]
    public void Parts_add_up_to_the_whole_in_any_size_and_sums_agree()
    {
        var results = Results().ToList();
        var whole = Count(results, results.Count);

        foreach (var size in new[] { 1, 3, 7 }) Assert.Equal(Json(whole), Json(Count(results, size)));
        Assert.Equal(whole.Cases, whole.Passed + whole.Failed + whole.NotRun + whole.Open);
        Assert.Equal(whole.All.Found + whole.All.Missed, whole.Rules.Values.Sum(rule => rule.Found + rule.Missed));
        Assert.Equal(whole.All.New, whole.Rules.Values.Sum(rule => rule.New));
        foreach (var groups in new[] { whole.Languages.Values.ToList(), [.. whole.Topics.Values], [.. whole.Levels.Values] })
        {
            Assert.Equal(whole.Cases, groups.Sum(group => group.Cases));
            Assert.Equal(whole.All.Found, groups.Sum(group => group.Found));
            Assert.Equal(whole.All.Bothered, groups.Sum(group => group.Bothered));
        }
    }

    [Fact]
    public void Topics_without_end_are_counted_together()
    {
        var totals = new ReplayTotals();
        for (var i = 0; i < ReplayTotals.MostNames + 50; i++) totals.Add(new CaseResult($"{i}", CaseKind.Open, "x", "en") { Topic = $"t{i}", Outcome = CaseOutcome.Open });

        Assert.Equal(ReplayTotals.MostNames + 1, totals.Topics.Count);
        Assert.Equal(50, totals.Topics[ReplayTotals.Rest].Cases);
    }

    private static IEnumerable<CaseResult> Results()
    {
        for (var i = 0; i < 40; i++)
        {
            var finding = new CaseFinding($"p/r{i % 3}", new TextRange(0, 1), null, DiagnosticSeverity.Warning, EnforcementMode.Warn, "m");
            yield return new CaseResult($"{i}", (CaseKind)(i % 4), "x", i % 2 == 0 ? "en" : "ru")
            {
                Topic = i % 5 == 0 ? null : $"t{i % 5}",
                Level = (AgentLevel)(i % 3),
                Outcome = (CaseOutcome)(i % 4),
                Found = i % 4 == 0 ? [finding] : [],
                Missed = i % 7 == 0 ? [finding with { Rule = "p/missed" }] : [],
                Extra = i % 6 == 1 ? [finding] : [],
                Said = [finding],
                Changes = i % 3 == 0 ? [new CaseChange(ChangeKind.New, finding, [])] : [],
            };
        }
    }

    private static ReplayTotals Count(List<CaseResult> results, int size)
    {
        var whole = new ReplayTotals();
        foreach (var chunk in results.Chunk(size))
        {
            var part = new ReplayTotals();
            foreach (var result in chunk) part.Add(result);
            whole.Add(part);
        }

        return whole;
    }

    private static string Json(ReplayTotals totals) => JsonSerializer.Serialize(totals, ReplayJson.Context.ReplayTotals);
}
