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
    public static MomVerdict Judge(IReadOnlyList<Finding> findings, string? uiLanguage, string draftLanguage)
    {
        List<Finding>? failed = null;
        foreach (var finding in findings)
            if (finding.Mode != EnforcementMode.Shadow && finding.Rule.Definition.Mom is not null) (failed ??= []).Add(finding);
        if (failed is null) return s_passed;
        var reasons = failed.OrderByDescending(finding => finding.Rule.Definition.Severity)
            .Select(finding => finding.Rule.Definition.Mom!.For(uiLanguage, draftLanguage)).Distinct(StringComparer.Ordinal).Take(MostReasons);
        return new MomVerdict(false, [.. reasons]);
    }
}
