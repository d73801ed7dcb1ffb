using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

public sealed class ExceptionsTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("tone").Rule("tone", "banned", "mode: hold\nfind: {phrases: {en: never}}\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("scope: {agent: a1}", EnforcementMode.Notify)]
    [InlineData("scope: {agent: a2}", EnforcementMode.Hold)]
    [InlineData("scope: {agent: a1, topic: refund}", EnforcementMode.Notify)]
    [InlineData("scope: {agent: a1, topic: delivery}", EnforcementMode.Hold)]
    [InlineData("scope: channel == 'chat'\n  mode: confirm", EnforcementMode.Confirm)]
    [InlineData("scope: channel == 'email'\n  mode: confirm", EnforcementMode.Hold)]
    public void An_exception_makes_a_rule_milder_where_its_scope_holds(string scope, EnforcementMode expected)
    {
        Except("banned", scope);

        Assert.Equal(expected, ModeOn("2026-05-01"));
    }

    [Fact]
    public void An_exception_to_shadow_hides_the_finding_and_opens_the_gate()
    {
        Except("tone/banned", "scope: {agent: a1}\n  mode: shadow");

        var response = _folder.Default(On("2026-05-01")).Check(Request());

        Assert.Empty(response.Diagnostics);
        Assert.Equal(GateDecision.Allow, response.Gate.Decision);
    }

    [Fact]
    public void An_exception_holds_through_its_last_day_of_a_policy_that_stays_compiled()
    {
        Except("banned", "scope: {agent: a1}");
        var clock = On("2026-05-31");
        var policy = _folder.Default(clock);

        Assert.Equal(EnforcementMode.Notify, policy.Check(Request()).Diagnostics[0].Mode);
        clock.Now = clock.Now.AddDays(1);
        Assert.Equal(EnforcementMode.Hold, policy.Check(Request()).Diagnostics[0].Mode);
    }

    [Fact]
    public void The_mildest_of_two_exceptions_counts_and_none_makes_a_rule_stricter()
    {
        Except("banned", "scope: {agent: a1}\n  mode: confirm", "scope: channel == 'chat'\n  mode: warn", "scope: channel == 'chat'\n  mode: hold");

        Assert.Equal(EnforcementMode.Warn, ModeOn("2026-05-01"));
    }

    [Fact]
    public void A_hard_rule_stays_as_it_is_and_the_exception_is_reported()
    {
        _folder.Rule("tone", "banned", "mode: hold\nhard: true\nfind: {phrases: {en: never}}\n");
        Except("banned", "scope: {agent: a1}");

        Assert.Equal(EnforcementMode.Hold, ModeOn("2026-05-01"));
        Assert.Contains(_folder.Compile().Problems, problem => problem is { Code: "hard-rule", IsError: false, Location.Line: 1, Location.Column: 9 });
    }

    [Fact]
    public void A_pack_excepts_from_a_rule_of_the_pack_it_extends()
    {
        _folder.Pack("mine", "extends: tone\n").Write("mine/exceptions.yaml", Exception("tone/banned", "scope: {agent: a1}"));

        Assert.Equal(EnforcementMode.Notify, ModeOn("2026-05-01"));
    }

    private static string Exception(string rule, string scope) => $"- rule: {rule}\n  {scope}\n  reason: R\n  author: A\n  expires: 2026-05-31\n";

    private void Except(string rule, params string[] scopes) => _folder.Write("tone/exceptions.yaml", string.Concat(scopes.Select(scope => Exception(rule, scope))));

    private EnforcementMode ModeOn(string day) => Assert.Single(_folder.Default(On(day)).Check(Request()).Diagnostics).Mode;

    private static Clock On(string day) => new(DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    private static DraftCheckRequest Request() => new()
    {
        Draft = new Draft("We never do that."),
        Context = new Context { Channel = "chat", Topic = "refund", Agent = new Agent { Id = "a1" } },
    };

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
