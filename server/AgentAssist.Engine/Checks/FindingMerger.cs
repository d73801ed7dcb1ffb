namespace AgentAssist.Engine.Checks;

/// <summary>
/// Reports one cause once: of findings on the same words the worst stays — severity, then length, then rule — and the engine's own before those of plugins and language models. A finding
/// that asks for a stricter mode than the one that covers it stays too, so that the gate never opens by a merge.
/// </summary>
internal static class FindingMerger
{
    /// <summary>Findings kept for one text; of more only those stricter than all that are kept stay, and the check is reported as cut short.</summary>
    public const int Most = 1_000;

    /// <param name="run">The run; of its findings those that stay are sorted by position.</param>
    /// <param name="covered">Receives each finding that goes, with the one that stays in its place.</param>
    public static void Merge(CheckRun run, List<(Finding Gone, Finding By)>? covered = null)
    {
        var findings = run.Findings;
        if (findings.Count < 2) return;
        findings.Sort(Precedence);
        var kept = 0;
        var strictest = EnforcementMode.Shadow;
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (kept >= Most && finding.Mode <= strictest) run.IsOverBudget = true;
            else if (CoverOf(findings, kept, finding) is >= 0 and var cover) covered?.Add((finding, findings[cover]));
            else
            {
                findings[kept++] = finding;
                if (finding.Mode > strictest) strictest = finding.Mode;
            }
        }

        findings.RemoveRange(kept, findings.Count - kept);
        findings.Sort(Position);
    }

    /// <summary>Index of the finding that stays in the place of another; -1 for none.</summary>
    private static int CoverOf(List<Finding> findings, int kept, in Finding finding)
    {
        var range = finding.Match.Range;
        for (var i = 0; i < kept; i++)
        {
            var other = findings[i].Match.Range;
            if (findings[i].Rule == finding.Rule && (other.Overlaps(range) || other == range)) return i;
            if (finding.Mode == EnforcementMode.Shadow || findings[i].Mode < finding.Mode) continue;
            var shared = Math.Min(other.End, range.End) - Math.Max(other.Start, range.Start);
            if (shared * 2 > range.Length) return i;
        }

        return -1;
    }

    private static int Precedence(Finding a, Finding b)
    {
        var order = IsExternal(a).CompareTo(IsExternal(b));
        if (order == 0) order = b.Rule.Definition.Severity.CompareTo(a.Rule.Definition.Severity);
        if (order == 0) order = b.Match.Range.Length.CompareTo(a.Match.Range.Length);
        return order == 0 ? Names(a, b) : order;
    }

    /// <summary>What comes from outside may come later: it only adds.</summary>
    private static bool IsExternal(in Finding finding) => finding.Match.External is not null || finding.Rule.IsExternal;

    private static int Position(Finding a, Finding b)
    {
        var order = a.Match.Range.Start.CompareTo(b.Match.Range.Start);
        return order == 0 ? Precedence(a, b) : order;
    }

    private static int Names(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(a.Rule.Definition.Id, b.Rule.Definition.Id);
        if (order == 0) order = string.CompareOrdinal(a.Rule.Source, b.Rule.Source);
        return order == 0 ? a.Match.Range.Start.CompareTo(b.Match.Range.Start) : order;
    }
}
