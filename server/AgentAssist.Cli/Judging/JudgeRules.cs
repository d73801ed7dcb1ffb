using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.LanguageModel.Calibration;
using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.Cli.Judging;

/// <summary>The rules of packs that ask a language model.</summary>
internal static class JudgeRules
{
    /// <param name="source">The packs.</param>
    /// <param name="only">The id of a rule, or <c>pack/rule</c>; null for all.</param>
    public static IEnumerable<(PackDefinition Pack, RuleDefinition Rule, JudgeRule Judged)> Of(PolicySource source, string? only) =>
        from pack in source.Packs
        from rule in pack.Rules
        where only is null || only == rule.Id || only == $"{pack.Id}/{rule.Id}"
        let rubric = JudgeFingerprint.RubricOf(rule.Find)
        where !rubric.IsEmpty
        select (pack, rule, new JudgeRule($"{pack.Id}/{rule.Id}", rubric, PromptCatalog.Find(source.Packs, pack.Id, PromptKind.Judge)));

    /// <summary>The cases of a rule as labelled texts.</summary>
    public static IReadOnlyList<LabelledText> CasesOf(RuleDefinition rule) =>
        [.. rule.Cases.Select(each => new LabelledText(Case.Of("", rule, each).Request, each.Kind == CaseKind.Bad, $"{each.Location.File}:{each.Location.Line}"))];
}
