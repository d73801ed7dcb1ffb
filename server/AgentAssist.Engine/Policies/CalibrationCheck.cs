using System.Globalization;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;

namespace AgentAssist.Engine.Policies;

/// <summary>A rule that asks a language model stays in shadow until it was measured.</summary>
internal static class CalibrationCheck
{
    /// <summary>Why a rule may not leave shadow; null when it may, or has nothing to do with a model.</summary>
    /// <param name="packs">All packs of the folder.</param>
    /// <param name="pack">The rule's pack.</param>
    /// <param name="rule">The rule, as the overrides leave it.</param>
    public static PolicyProblem? Refusal(IEnumerable<PackDefinition> packs, PackDefinition pack, RuleDefinition rule)
    {
        if (!rule.Enabled || rule.Mode == EnforcementMode.Shadow || JudgeFingerprint.RubricOf(rule.Find) is not { IsEmpty: false } rubric) return null;
        var prompt = PromptCatalog.Find(packs, pack.Id, PromptKind.Judge);
        var measured = pack.Calibrations.FirstOrDefault(calibration => calibration.Rule == rule.Id);
        var reason = measured switch
        {
            null => "it was never measured",
            _ when measured.Of != JudgeFingerprint.Of(rubric, prompt) => "its questions or the prompt have changed since it was measured",
            { Found: < CalibrationDefinition.FewestFound } => $"it spoke of {measured.Found} texts; fewer than {CalibrationDefinition.FewestFound} prove nothing",
            _ when measured.Precision < prompt.Precision => string.Create(CultureInfo.InvariantCulture,
                $"its precision was {measured.Precision:0.00}, and the prompt asks for {prompt.Precision:0.00}"),
            _ => null,
        };
        return reason is null ? null : new PolicyProblem(rule.Location, true, "not-calibrated",
            $"the rule asks a language model and may not leave shadow: {reason}. Write 'mode: shadow', or measure it with 'agentassist judge calibrate'");
    }
}
