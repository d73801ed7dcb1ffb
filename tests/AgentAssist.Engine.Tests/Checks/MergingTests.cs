using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>One cause is reported once: the worst severity, then the longer range, then the rule's id.</summary>
public sealed class MergingTests
{
    [Theory]
    [InlineData("severity: error", "we refuse", "severity: warning", "refuse it", "a")]
    [InlineData("severity: hint", "we refuse it", "severity: warning", "refuse it", "b")]
    [InlineData("", "we refuse", "", "we refuse it", "b")]
    [InlineData("", "refuse it", "", "refuse it", "a")]
    [InlineData("", "we refuse", "", "now", "a b")]
    [InlineData("", "we", "", "refuse", "a b")]
    public void Of_findings_on_the_same_words_the_worst_stays(string first, string firstPhrase, string second, string secondPhrase, string expected)
    {
        string a = $"rule: a\nfind: {{phrases: {{en: {firstPhrase}}}}}\n{first}", b = $"rule: b\nfind: {{phrases: {{en: {secondPhrase}}}}}\n{second}";

        Assert.Equal(expected.Split(' '), TestPolicy.Of(a, b).Codes("Sadly we refuse it now."));
        Assert.Equal(expected.Split(' '), TestPolicy.Of(b, a).Codes("Sadly we refuse it now."));
    }

    [Fact]
    public void A_finding_of_a_stricter_mode_is_never_hidden() => Assert.Equal(
        ["a", "b"],
        TestPolicy.Of("rule: a\nseverity: error\nmode: notify\nfind: {phrases: {en: we refuse it}}", "rule: b\nseverity: hint\nmode: hold\nfind: {phrases: {en: refuse}}")
            .Codes("Sadly we refuse it now."));

    [Fact]
    public void A_shadow_finding_hides_nothing() => Assert.Equal(
        ["b"],
        TestPolicy.Of("rule: a\nseverity: error\nmode: shadow\nfind: {phrases: {en: we refuse it}}", "rule: b\nseverity: hint\nfind: {phrases: {en: refuse}}")
            .Codes("Sadly we refuse it now."));

    [Fact]
    public void Findings_come_in_the_order_of_the_text() => Assert.Equal(
        ["b", "a", "b"], TestPolicy.Of("rule: a\nseverity: error\nfind: {phrases: {en: two}}", "rule: b\nfind: {phrases: {en: one}}").Codes("One, two, one."));
}
