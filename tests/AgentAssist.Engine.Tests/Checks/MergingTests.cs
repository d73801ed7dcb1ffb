using AgentAssist.Engine.Tests.Policies;
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
    public void A_shadow_finding_is_not_hidden()
    {
        var policy = TestPolicy.Of("rule: a\nseverity: error\nfind: {phrases: {en: we refuse it}}", "rule: b\nseverity: hint\nmode: shadow\nfind: {phrases: {en: refuse}}");
        var response = policy.Check(new DraftCheckRequest { Draft = new Draft("Sadly we refuse it now."), IncludeShadow = true });

        Assert.Equal(["a", "b"], response.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("big cat", "cat fur", "big cat fur", "a b")]
    [InlineData("big cat", "cat so", "big cat so", "a b")]
    [InlineData("big cats", "cats so", "big cats so", "a")]
    public void A_finding_of_which_half_or_less_is_covered_stays(string first, string second, string draft, string expected) => Assert.Equal(
        expected.Split(' '), TestPolicy.Of($"rule: a\nfind: {{phrases: {{en: {first}}}}}", $"rule: b\nseverity: hint\nfind: {{phrases: {{en: {second}}}}}").Codes(draft));

    [Theory]
    [InlineData("a cat", "cat and dog", "It is a cat and dog.")]
    [InlineData("a big cat", "cat and a dog", "It is a big cat and a dog.")]
    public void Of_overlapping_findings_of_one_rule_the_longest_stays(string shorter, string longer, string draft) =>
        Assert.Equal([longer], TestPolicy.Of($"find: {{any: [{{pattern: '{shorter}'}}, {{pattern: {longer}}}]}}").Words(draft));

    [Fact]
    public void Of_overlapping_findings_of_one_rule_and_length_the_first_stays() =>
        Assert.Equal(["big cat"], TestPolicy.Of("find: {any: [{pattern: cat fur}, {pattern: big cat}]}").Words("A big cat fur."));

    [Fact]
    public void Of_equal_findings_the_one_of_the_rule_with_the_first_name_stays_whatever_is_looked_for_first()
    {
        const string phrase = "find: {phrases: {en: refuse}}\n", always = "find: {pattern: '(?i:refuse)'}\n";
        using var folder = new PolicyFolder().Pack("a").Pack("b").Rule("a", "no", phrase).Rule("b", "no", always);

        Assert.Equal(["a"], TestPolicy.Of("rule: a\n" + phrase, "rule: b\n" + always).Codes("We refuse."));
        Assert.Equal("a", Assert.Single(TestPolicy.Of(folder).Check("We refuse.").Diagnostics).Source);
    }

    [Fact]
    public void Of_more_findings_than_are_kept_only_stricter_ones_stay()
    {
        var policy = TestPolicy.Of("rule: a\nseverity: error\nfind: {phrases: {en: word}}", "rule: b\nseverity: hint\nmode: hold\nfind: {phrases: {en: end}}");
        var (most, more) = (policy.Check(Words(1_000)), policy.Check(Words(1_001) + ", end, end"));

        Assert.Equal((1_000, 0), (most.Diagnostics.Count, most.Incomplete.Count));
        Assert.Equal((1_001, 1), (more.Diagnostics.Count, more.Incomplete.Count));
        Assert.Equal("b", more.Diagnostics[^1].Code);

        static string Words(int count) => string.Join(", ", Enumerable.Repeat("word", count));
    }

    [Fact]
    public void Of_rules_with_one_name_the_one_of_the_first_pack_stays()
    {
        using var folder = new PolicyFolder();
        foreach (var pack in new[] { "b", "a", "c" }) folder.Pack(pack).Rule(pack, "no", "find: {phrases: {en: refuse}}\n");

        Assert.Equal("a", Assert.Single(TestPolicy.Of(folder).Check("We refuse.").Diagnostics).Source);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text() => Assert.Equal(
        ["b", "a", "b"], TestPolicy.Of("rule: a\nseverity: error\nfind: {phrases: {en: two}}", "rule: b\nfind: {phrases: {en: one}}").Codes("One, two, one."));
}
