using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

/// <summary>A rule that asks a language model leaves shadow only when it was measured as it stands.</summary>
public sealed class CalibrationTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("tone");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_measurement_it_is_an_error_and_stays_in_shadow()
    {
        Rule("warn");

        var set = _folder.Compile();

        var problem = Assert.Single(set.Problems, problem => problem.IsError);
        Assert.Equal(("not-calibrated", 1, 7), (problem.Code, problem.Location.Line, problem.Location.Column));
        Assert.Contains("never measured", problem.Message, StringComparison.Ordinal);
        Assert.Empty(set.Policies["default"].Check(new DraftCheckRequest { Draft = new Draft("x") }).Incomplete);
    }

    [Fact]
    public void In_shadow_nothing_is_asked_of_it()
    {
        Rule("shadow");

        Assert.DoesNotContain(_folder.Compile().Problems, problem => problem.IsError);
    }

    [Theory]
    [InlineData(0.95, 20, null)]
    [InlineData(0.89, 20, "its precision was 0.89, and the prompt asks for 0.90")]
    [InlineData(1, 9, "it spoke of 9 texts; fewer than 10 prove nothing")]
    public void The_measurement_decides(double precision, int found, string? says)
    {
        Rule("warn");
        Measured(Fingerprint(), precision, found);

        var problem = _folder.Compile().Problems.SingleOrDefault(problem => problem.IsError);

        Assert.Equal(says is null, problem is null);
        if (says is not null) Assert.Contains(says, problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_question_prompt_or_threshold_needs_a_new_measurement()
    {
        Rule("warn");
        Measured(Fingerprint(), 1, 20);
        Assert.DoesNotContain(_folder.Compile().Problems, problem => problem.IsError);

        _folder.Write("tone/prompts/judge.md", "---\nprompt: judge\nconfidence: 0.9\n---\nAnswer {{questions}}\n");

        Assert.Contains("have changed since", Assert.Single(_folder.Compile().Problems, problem => problem.IsError).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tone/pack.yaml", "pack: tone\ntitle: T\nversion: 1.0.0\n", "default.policy.yaml", "policy: default\ntitle: D\npacks: tone\noverrides: {cold: {mode: notify}}\n")]
    public void An_override_is_no_way_around(string packFile, string pack, string policyFile, string policy)
    {
        Rule("shadow");
        _folder.Write(packFile, pack).Write(policyFile, policy);

        Assert.Equal("not-calibrated", Assert.Single(_folder.Compile().Problems, problem => problem.IsError).Code);
    }

    [Fact]
    public void A_prompt_is_found_in_the_pack_then_in_what_it_extends_then_as_shipped()
    {
        _folder.Pack("base").Pack("tone", "extends: base\n").Pack("other");
        Rule("shadow");
        _folder.Write("base/prompts/judge.md", "---\nprompt: judge\n---\nBase {{questions}}\n");
        var packs = _folder.Compile().Source.Packs;

        Assert.Equal("Base {{questions}}", PromptCatalog.Find(packs, "tone", PromptKind.Judge).Text);
        Assert.StartsWith("You read the draft", PromptCatalog.Find(packs, "other", PromptKind.Judge).Text, StringComparison.Ordinal);
        Assert.Equal(["formal", "informal", "mom", "shorter", "warmer"], PromptCatalog.Find(packs, "other", PromptKind.Rewrite).Styles.Keys.Order());
    }

    private void Rule(string mode) => _folder.Write(
        "tone/rules/cold.yaml", $"rule: cold\ntitle: T\nmessage: M\nmode: {mode}\nfind: {{judge: Is it cold?}}\ncases: [{{bad: x}}]\n");

    private string Fingerprint()
    {
        var packs = _folder.Compile().Source.Packs;
        return JudgeFingerprint.Of(JudgeFingerprint.RubricOf(packs[0].Rules[0].Find), PromptCatalog.Find(packs, "tone", PromptKind.Judge));
    }

    private void Measured(string of, double precision, int found) => _folder.Write(
        "tone/calibration.yaml", FormattableString.Invariant($"- {{rule: cold, model: m, of: '{of}', precision: {precision}, recall: 1, kappa: 1, texts: 40, found: {found}}}\n"));
}
