using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Scoring;

public sealed class MomTestTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [core]\n").Pack("core")
        .Rule("core", "dead-end", "severity: warning\nmom: {en: And now?, ru: И что теперь?}\nfind: {phrases: {en: impossible, ru: нельзя}}\n")
        .Rule("core", "wait", "severity: hint\nmode: notify\nmom: {en: How long?}\nfind: {phrases: {en: please wait}}\n")
        .Rule("core", "rude", "severity: error\nmom: {en: That hurts.}\nfind: {phrases: {en: moron}}\n")
        .Rule("core", "blame", "severity: warning\nmom: {en: My fault?}\nfind: {phrases: {en: your fault}}\n")
        .Rule("core", "trial", "mode: shadow\nmom: {en: What?}\nfind: {phrases: {en: on trial}}\n")
        .Rule("core", "robot", "find: {phrases: {en: important to us}}\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("All is well.")]
    [InlineData("You are important to us.")]
    [InlineData("You are on trial.")]
    public void A_draft_she_would_understand_passes(string draft)
    {
        var mom = Judge(draft)!;

        Assert.True(mom.WouldSend);
        Assert.Empty(mom.Reasons);
    }

    [Fact]
    public void Each_reason_is_given_once_the_worst_first_and_three_at_most()
    {
        var mom = Judge("Please wait. It is impossible, impossible. It is your fault, moron.")!;

        Assert.False(mom.WouldSend);
        Assert.Equal(["That hurts.", "And now?", "My fault?"], mom.Reasons);
    }

    [Fact]
    public void A_hint_is_a_reason_too() => Assert.Equal(["How long?"], Judge("Please wait.")!.Reasons);

    [Theory]
    [InlineData("en", "This is impossible", "And now?")]
    [InlineData("ru", "This is impossible", "И что теперь?")]
    [InlineData(null, "Это сделать нельзя, мы проверяли", "И что теперь?")]
    public void Reasons_are_in_the_language_of_messages(string? language, string draft, string expected) =>
        Assert.Equal([expected], Judge(draft, language)!.Reasons);

    private MomVerdict? Judge(string draft, string? language = "en") =>
        _folder.Default().Check(new DraftCheckRequest { Draft = new Draft(draft), UiLanguage = language, IncludeShadow = true }).Mom;
}
