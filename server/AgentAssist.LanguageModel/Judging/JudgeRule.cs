using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>A rule that asks the judge.</summary>
/// <param name="Name">The rule as <c>pack/rule</c>.</param>
/// <param name="Rubric">Its questions; yes means a fault.</param>
/// <param name="Prompt">The instructions around them.</param>
public sealed record JudgeRule(string Name, ImmutableArray<LocalizedText> Rubric, PromptDefinition Prompt)
{
    /// <summary>Stands for questions and prompt.</summary>
    public string Fingerprint { get; } = JudgeFingerprint.Of(Rubric, Prompt);
}
