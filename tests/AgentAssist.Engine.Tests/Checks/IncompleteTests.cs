using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>What the engine cannot run is told, never silently skipped.</summary>
public sealed class IncompleteTests
{
    [Theory]
    [InlineData("find: {check: acme.pii/card}")]
    [InlineData("find: {all: [{phrases: {en: refuse}}, {not: {check: acme.pii/card}}]}")]
    [InlineData("find: {any: [{any: [{check: acme.pii/card}]}, {phrases: {en: agree}}]}")]
    public void A_rule_that_needs_a_model_or_a_plugin_is_named(string rule)
    {
        var response = TestPolicy.Of("rule: needs\n" + rule).Check("We refuse.");

        Assert.Empty(response.Diagnostics);
        Assert.Equal([new IncompleteCheck("p/needs", IncompleteReason.NotConfigured)], response.Incomplete);
    }

    [Fact]
    public void The_parts_that_can_run_still_speak()
    {
        var response = TestPolicy.Of("find: {any: [{check: acme.pii/card}, {phrases: {en: refuse}}]}").Check("We refuse.");

        Assert.Single(response.Diagnostics);
        Assert.Single(response.Incomplete);
    }

    [Fact]
    public void A_rule_in_shadow_is_missed_only_where_shadow_is_asked_for()
    {
        var policy = TestPolicy.Of("rule: cold\nmode: shadow\nfind: {judge: Is it rude?}\ncases: [{bad: x}]");
        var request = new DraftCheckRequest { Draft = new Draft("We refuse.") };

        Assert.Empty(policy.Check(request).Incomplete);
        Assert.Equal([new IncompleteCheck("p/cold", IncompleteReason.NotConfigured)], policy.Check(request with { IncludeShadow = true }).Incomplete);
    }

    [Fact]
    public void A_rule_switched_off_is_not_missed() =>
        Assert.Empty(TestPolicy.Of("enabled: false\nfind: {check: acme.pii/card}").Check("We refuse.").Incomplete);

    [Fact]
    public void What_can_run_is_complete() => Assert.Empty(TestPolicy.Of("find: {phrases: {en: refuse}}").Check("We refuse.").Incomplete);

    [Fact]
    public void A_rule_that_cannot_be_compiled_is_an_error_at_its_place_and_the_others_speak()
    {
        using var folder = new PolicyFolder().Pack("p").Rule("p", "good", "find: {phrases: {en: refuse}}\n")
            .Write("p/rules/bad.yaml", "rule: bad\ntitle: T\nmessage: M\nfind:\n  phrases:\n    en: [we agree, 'never (or']\n");
        var set = folder.Compile();

        Assert.Contains(set.Problems, problem => problem is { IsError: true, Code: "phrase-syntax", Location: { Line: 6, Column: 27 } });
        Assert.Equal(["good"], new TestPolicy(set.Policies["default"]).Codes("We refuse."));
    }
}
