using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>Modes, levels, the gate, and whole rules switched and changed.</summary>
public sealed class EnforcementTests
{
    private const string Refuse = "find: {phrases: {en: refuse}}\n";

    [Theory]
    [InlineData("notify", AgentLevel.Novice, EnforcementMode.Notify)]
    [InlineData("warn", AgentLevel.Novice, EnforcementMode.Confirm)]
    [InlineData("confirm", AgentLevel.Novice, EnforcementMode.Hold)]
    [InlineData("hold", AgentLevel.Novice, EnforcementMode.Hold)]
    [InlineData("notify", AgentLevel.Specialist, EnforcementMode.Notify)]
    [InlineData("confirm", AgentLevel.Specialist, EnforcementMode.Confirm)]
    [InlineData("notify", AgentLevel.Expert, EnforcementMode.Notify)]
    [InlineData("warn", AgentLevel.Expert, EnforcementMode.Notify)]
    [InlineData("confirm", AgentLevel.Expert, EnforcementMode.Warn)]
    [InlineData("hold", AgentLevel.Expert, EnforcementMode.Confirm)]
    [InlineData("hold\nhard: true", AgentLevel.Expert, EnforcementMode.Hold)]
    [InlineData("warn\nhard: true", AgentLevel.Novice, EnforcementMode.Confirm)]
    public void The_mode_moves_with_the_agents_level(string mode, AgentLevel level, EnforcementMode expected) => Assert.Equal(
        expected, TestPolicy.Of($"{Refuse}mode: {mode}").Check("We refuse.", At(level)).Diagnostics[0].Mode);

    [Theory]
    [InlineData("notify", GateDecision.Allow, "")]
    [InlineData("warn", GateDecision.Warn, "r0")]
    [InlineData("confirm", GateDecision.Confirm, "r0")]
    [InlineData("hold", GateDecision.Hold, "r0")]
    public void The_gate_asks_for_what_the_strictest_finding_asks(string mode, GateDecision expected, string codes)
    {
        var gate = TestPolicy.Of($"{Refuse}mode: {mode}", "find: {phrases: {en: hello}}\nmode: notify").Check("Hello, we refuse.").Gate;

        Assert.Equal(expected, gate.Decision);
        Assert.Equal(codes.Length == 0 ? [] : [codes], gate.Codes);
    }

    [Fact]
    public void The_gate_names_every_rule_of_the_strictest_mode_once()
    {
        var policy = TestPolicy.Of("rule: a\nmode: hold\nfind: {phrases: {en: one}}", "rule: b\nmode: hold\nfind: {phrases: {en: two}}", "rule: c\nfind: {phrases: {en: three}}");

        Assert.Equal(["a", "b"], policy.Check("One, three, two, one.").Gate.Codes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(AgentLevel.Novice)]
    [InlineData(AgentLevel.Expert)]
    public void A_shadow_rule_is_seen_only_by_who_asks_for_it(AgentLevel level)
    {
        var policy = TestPolicy.Of(Refuse + "mode: shadow");
        var request = new DraftCheckRequest { Draft = new Draft("We refuse."), Context = At(level) };

        Assert.Empty(policy.Check(request).Diagnostics);
        var response = policy.Check(request with { IncludeShadow = true });
        Assert.Equal(EnforcementMode.Shadow, Assert.Single(response.Diagnostics).Mode);
        Assert.Equal(GateDecision.Allow, response.Gate.Decision);
        Assert.Equal(policy.Check(request).Score?.Total, response.Score?.Total);
    }

    [Theory]
    [InlineData("status: preview", EnforcementMode.Shadow)]
    [InlineData("status: preview\nmode: warn", EnforcementMode.Warn)]
    [InlineData("status: deprecated", EnforcementMode.Warn)]
    [InlineData("status: stable", EnforcementMode.Warn)]
    public void A_rule_being_tried_out_is_in_the_shadow_unless_it_says_otherwise(string status, EnforcementMode expected) => Assert.Equal(
        expected,
        TestPolicy.Of(Refuse + status).Check(new DraftCheckRequest { Draft = new Draft("We refuse."), IncludeShadow = true }).Diagnostics[0].Mode);

    [Fact]
    public void A_rule_switched_off_is_silent() => Assert.Empty(TestPolicy.Of(Refuse + "enabled: false").Words("We refuse."));

    [Theory]
    [InlineData("overrides: {no: {severity: error}}", DiagnosticSeverity.Error, EnforcementMode.Notify)]
    [InlineData("overrides: {core/no: {mode: hold}}", DiagnosticSeverity.Hint, EnforcementMode.Hold)]
    [InlineData("overrides: {old-no: {mode: hold}}", DiagnosticSeverity.Hint, EnforcementMode.Hold)]
    public void A_pack_changes_the_rules_of_the_pack_it_extends(string overrides, DiagnosticSeverity severity, EnforcementMode mode)
    {
        using var folder = Core().Pack("mine", $"extends: core\n{overrides}\n");
        var diagnostic = Assert.Single(TestPolicy.Of(folder).Check("We refuse.").Diagnostics);

        Assert.Equal((severity, mode, "core"), (diagnostic.Severity, diagnostic.Mode, diagnostic.Source));
    }

    [Fact]
    public void A_policy_has_the_last_word_about_a_rule()
    {
        using var folder = Core().Pack("mine", "extends: core\noverrides: {no: {mode: hold, enabled: false}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: mine\noverrides: {no: {enabled: true}}\n");

        Assert.Equal(EnforcementMode.Hold, Assert.Single(TestPolicy.Of(folder).Check("We refuse.").Diagnostics).Mode);
    }

    [Theory]
    [InlineData("review", DiagnosticSeverity.Error, EnforcementMode.Hold)]
    [InlineData("chat", DiagnosticSeverity.Hint, EnforcementMode.Notify)]
    public void A_pack_with_a_condition_changes_rules_only_where_it_holds(string channel, DiagnosticSeverity severity, EnforcementMode mode)
    {
        using var folder = Core().Pack("reviews", "extends: core\nwhen: channel == 'review'\noverrides: {no: {severity: error, mode: hold}}\n");
        var diagnostic = Assert.Single(TestPolicy.Of(folder).Check("We refuse.", new Context { Channel = channel }).Diagnostics);

        Assert.Equal((severity, mode), (diagnostic.Severity, diagnostic.Mode));
    }

    [Theory]
    [InlineData("review", "enabled: false", "enabled: true", 1)]
    [InlineData("chat", "enabled: false", "enabled: true", 0)]
    [InlineData("review", "enabled: true", "enabled: false", 0)]
    [InlineData("chat", "enabled: true", "enabled: false", 1)]
    public void A_pack_with_a_condition_switches_rules_only_where_it_holds(string channel, string written, string there, int findings)
    {
        using var folder = new PolicyFolder().Pack("core").Rule("core", "no", Refuse + written + "\n")
            .Pack("reviews", $"extends: core\nwhen: channel == 'review'\noverrides: {{no: {{{there}}}}}\n");

        Assert.Equal(findings, TestPolicy.Of(folder).Check("We refuse.", new Context { Channel = channel }).Diagnostics.Count);
    }

    [Theory]
    [InlineData("review", null, EnforcementMode.Confirm)]
    [InlineData("review", "vip", EnforcementMode.Hold)]
    [InlineData("chat", "vip", EnforcementMode.Hold)]
    [InlineData("chat", null, EnforcementMode.Warn)]
    public void Of_several_packs_whose_conditions_hold_the_last_one_changes_a_rule(string channel, string? segment, EnforcementMode mode)
    {
        using var folder = Core().Pack("plain", "extends: core\noverrides: {no: {mode: warn}}\n")
            .Pack("reviews", "extends: core\nwhen: channel == 'review'\noverrides: {no: {mode: confirm}}\n")
            .Pack("vip", "extends: core\nwhen: segment == 'vip'\noverrides: {no: {mode: hold}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [plain, reviews, vip]\n");

        Assert.Equal(mode, Assert.Single(TestPolicy.Of(folder).Check("We refuse.", new Context { Channel = channel, Segment = segment }).Diagnostics).Mode);
    }

    [Fact]
    public void A_policy_has_the_last_word_about_what_a_pack_with_a_condition_changes()
    {
        using var folder = Core().Pack("reviews", "extends: core\nwhen: channel == 'review'\noverrides: {no: {mode: hold}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: reviews\noverrides: {no: {mode: confirm}}\n");

        Assert.Equal(EnforcementMode.Confirm, Assert.Single(TestPolicy.Of(folder).Check("We refuse.", new Context { Channel = "review" }).Diagnostics).Mode);
    }

    [Fact]
    public void A_policy_uses_the_packs_it_names_with_those_they_extend()
    {
        using var folder = Core().Pack("mine", "extends: core\n").Rule("mine", "yes", "find: {phrases: {en: agree}}\n")
            .Pack("other").Rule("other", "what", "find: {phrases: {en: refuse}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: mine\n")
            .Write("b.policy.yaml", "policy: b\ntitle: B\npacks: [other]\n");
        var set = folder.Compile();

        Assert.Equal(["no", "yes"], new TestPolicy(set.Policies["default"]).Codes("We refuse, we agree."));
        Assert.Equal(["what"], new TestPolicy(set.Policies["b"]).Codes("We refuse, we agree."));
    }

    [Fact]
    public void A_pack_for_another_engine_is_not_used()
    {
        using var folder = Core().Pack("new", "engines: {agentassist: ^7.0}\n").Rule("new", "never", Refuse);
        var set = folder.Compile();

        Assert.Contains(set.Problems, problem => problem is { IsError: true, Code: "engine-mismatch" } && problem.Location.File.EndsWith("new/pack.yaml", StringComparison.Ordinal));
        Assert.Equal(["no"], new TestPolicy(set.Policies["default"]).Codes("We refuse."));
    }

    [Fact]
    public void A_pack_speaks_only_while_its_condition_holds()
    {
        using var folder = new PolicyFolder().Pack("reviews", "when: channel == 'review'\n").Rule("reviews", "no", "when: topic == 'refund'\n" + Refuse);
        var policy = TestPolicy.Of(folder);

        Assert.Equal(["no"], policy.Codes("We refuse.", new Context { Channel = "review", Topic = "refund" }));
        Assert.Empty(policy.Codes("We refuse.", new Context { Channel = "chat", Topic = "refund" }));
        Assert.Empty(policy.Codes("We refuse.", new Context { Channel = "review", Topic = "other" }));
    }

    private static PolicyFolder Core() => new PolicyFolder().Pack("core")
        .Rule("core", "no", "severity: hint\nmode: notify\nrenamed-from: old-no\n" + Refuse);

    private static Context At(AgentLevel level) => new() { Agent = new Agent("a", level) };
}
