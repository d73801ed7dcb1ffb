using AgentAssist.Engine.Checks;

namespace AgentAssist.Engine.Scoring;

/// <summary>«Would I send this to my mom?», answered by the findings whose rules say what she would ask.</summary>
internal static class MomTest
{
    private const int MostReasons = 3;
    private static readonly MomVerdict s_passed = new(true, []);

    /// <param name="findings">What was found in the draft.</param>
    /// <param name="uiLanguage">Language of messages; null for the draft's own.</param>
    /// <param name="draftLanguage">Language of the draft as a tag.</param>
    public static MomVerdict Judge(List<Finding> findings, string? uiLanguage, string draftLanguage)
    {
        List<string>? reasons = null;
        for (var severity = DiagnosticSeverity.Error; severity >= DiagnosticSeverity.Hint; severity--)
        {
            foreach (var finding in findings)
            {
                var definition = finding.Rule.Definition;
                if (finding.Mode == EnforcementMode.Shadow || definition.Severity != severity || definition.Mom is null) continue;
                var reason = definition.Mom.For(uiLanguage, draftLanguage);
                reasons ??= new List<string>(MostReasons);
                if (reasons.Count < MostReasons && !reasons.Contains(reason)) reasons.Add(reason);
            }
        }

        return reasons is null ? s_passed : new MomVerdict(false, reasons);
    }
}
