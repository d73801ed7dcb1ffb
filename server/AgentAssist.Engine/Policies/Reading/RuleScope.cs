using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>The packs in which a reference to a rule is looked up.</summary>
/// <param name="packs">The packs.</param>
/// <param name="isComplete">False when a pack is missing, so that what is not found may be in there.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class RuleScope(IReadOnlyList<PackReading> packs, bool isComplete, ProblemList problems)
{
    /// <summary>The reference with the rule's present id; unchanged, and reported, when there is no such rule.</summary>
    public string Resolve(string written, SourceLocation location)
    {
        var slash = written.IndexOf('/');
        var (pack, rule) = (slash < 0 ? null : written[..slash], written[(slash + 1)..]);
        var candidates = packs.Where(candidate => pack is null || candidate.Id == pack).ToList();
        var holders = candidates.Where(candidate => candidate.RuleIds.Any(id => id.Id == rule)).ToList();
        if (holders.Count > 1) ReportAmbiguous(written, location, holders);
        if (holders.Count > 0)
        {
            WarnIfDeprecated(rule, location, holders[0]);
            return written;
        }
        var renamed = candidates.SelectMany(candidate => candidate.Pack.Rules).FirstOrDefault(candidate => candidate.RenamedFrom.Contains(rule));
        if (renamed is not null) return Rename(written, location, pack, renamed);
        if (isComplete) ReportUnknown(written, location, pack is null);
        return written;
    }

    /// <summary>Reports a rule for drafts that is not there.</summary>
    public void RequireDraftRule(LocatedId rule)
    {
        var called = packs.SelectMany(pack => pack.Pack.Rules.Where(candidate => candidate.IsCalled(rule.Id, pack.Id))).ToList();
        if (called.Exists(candidate => candidate.Target == RuleTarget.Draft)) return;
        if (called.Count > 0)
        {
            problems.Error(rule.Location, "wrong-type", $"'{rule.Id}' reads the customer's messages; write 'signal.{rule.Id}'");
        }
        else if (isComplete && !packs.Any(pack => pack.RuleIds.Any(id => id.Id == rule.Id))) ReportUnknown(rule.Id, rule.Location, isShort: true);
    }

    private void ReportAmbiguous(string rule, SourceLocation location, List<PackReading> holders)
    {
        var names = string.Join(", ", holders.Select(holder => $"{holder.Id}/{rule}"));
        problems.Error(location, "ambiguous-reference", $"more than one pack has a rule '{rule}'; write one of: {names}");
    }

    private void WarnIfDeprecated(string rule, SourceLocation location, PackReading holder)
    {
        if (!holder.Pack.Rules.Any(candidate => candidate.Id == rule && candidate.Status == RuleStatus.Deprecated)) return;
        problems.Warning(location, "deprecated-rule", $"the rule '{rule}' is deprecated and will go away");
    }

    private string Rename(string written, SourceLocation location, string? pack, RuleDefinition renamed)
    {
        problems.Warning(location, "renamed-rule", $"the rule '{written}' is now called '{renamed.Id}'; write the new name");
        return pack is null ? renamed.Id : $"{pack}/{renamed.Id}";
    }

    private void ReportUnknown(string written, SourceLocation location, bool isShort)
    {
        var known = packs.SelectMany(pack => pack.RuleIds.Select(id => isShort ? id.Id : $"{pack.Id}/{id.Id}"));
        problems.Error(location, "dangling-reference", $"there is no rule '{written}' in {Names()}{Spelling.DidYouMean(written, known)}");
    }

    private string Names() => packs.Count == 0 ? "the packs it builds on" : string.Join(", ", packs.Select(pack => pack.Id));
}
