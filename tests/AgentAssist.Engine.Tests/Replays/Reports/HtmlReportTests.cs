using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays.Reports;

public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("en", "1 were found", "At 1000 replies a day")]
    [InlineData("ru", "найдено: 1", "Ответов в день: 1000")]
    [InlineData("uk", "знайдено: 1", "Відповідей на день: 1000")]
    public void It_tells_in_words_and_underlines_the_cases(string language, string recall, string perDay)
    {
        var html = Write(language, "You <b>idiot</b>");

        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.Contains(recall, html, StringComparison.Ordinal);
        Assert.Contains(perDay, html, StringComparison.Ordinal);
        Assert.Contains("You &lt;b&gt;<mark class=\"new\">idiot</mark>&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_and_percent_signs_of_a_reply_are_text() => Assert.Contains("{0} {name} 100 %", Write("en", "{0} {name} 100 % idiot"), StringComparison.Ordinal);

    private static string Write(string language, string text)
    {
        var at = text.IndexOf("idiot", StringComparison.Ordinal);
        var finding = new CaseFinding("core/insult", new TextRange(at, at + 5), null, DiagnosticSeverity.Error, EnforcementMode.Hold, "Do **not**.");
        var result = new CaseResult("c1", CaseKind.Bad, text, "en")
        {
            Outcome = CaseOutcome.Passed,
            Found = [finding],
            Said = [finding],
            Changes = [new CaseChange(ChangeKind.New, finding, [])],
            Fix = new FixedReply("You", []),
            GateBefore = GateDecision.Allow,
            Gate = GateDecision.Hold,
        };
        var totals = new ReplayTotals();
        totals.Add(result);
        using var to = new StringWriter();
        HtmlReport.Write(to, new ReplayReport
        {
            PolicyName = "policies",
            Policy = new PolicyReference("default", "1"),
            AgainstName = "main",
            Against = new PolicyReference("default", "0"),
            Totals = totals,
            Results = [result],
            Notable = 1,
            Volume = 1000,
        }, language);
        return to.ToString();
    }
}
