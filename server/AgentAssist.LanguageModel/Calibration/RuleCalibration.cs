using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.LanguageModel.Calibration;

/// <summary>How well a model answered the questions of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Agreement">Model against labels; a text without a usable answer counts as one the model was silent on.</param>
/// <param name="Unanswered">Texts without a usable answer.</param>
/// <param name="Wrong">The texts on which they differ.</param>
public sealed record RuleCalibration(JudgeRule Rule, string Model, Agreement Agreement, int Unanswered, IReadOnlyList<LabelledText> Wrong)
{
    /// <summary>Whether the rule may leave shadow.</summary>
    public bool IsGoodEnough => Agreement.Precision >= Rule.Prompt.Precision && Agreement.Found >= CalibrationDefinition.FewestFound;
}
