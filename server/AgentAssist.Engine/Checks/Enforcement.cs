using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary>From modes to what happens.</summary>
internal static class Enforcement
{
    /// <summary>The mode of a rule for an agent of a level: stricter for a novice, milder for an expert but never silent.</summary>
    public static EnforcementMode ModeFor(RuleDefinition rule, AgentLevel level) => (rule.Mode, level) switch
    {
        ( >= EnforcementMode.Warn and < EnforcementMode.Hold, AgentLevel.Novice) => rule.Mode + 1,
        ( > EnforcementMode.Notify, AgentLevel.Expert) when !rule.Hard => rule.Mode - 1,
        _ => rule.Mode,
    };

    /// <summary>The strictest of the findings decides; the codes are those that ask for that decision.</summary>
    public static Gate GateFor(Diagnostic[] diagnostics)
    {
        var strictest = EnforcementMode.Shadow;
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Mode > strictest) strictest = diagnostic.Mode;
        if (strictest < EnforcementMode.Warn) return Gate.Open;
        var codes = new List<string>();
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Mode == strictest && !codes.Contains(diagnostic.Code)) codes.Add(diagnostic.Code);
        return new Gate((GateDecision)(strictest - EnforcementMode.Notify), codes);
    }
}
