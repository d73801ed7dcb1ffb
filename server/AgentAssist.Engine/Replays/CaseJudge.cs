using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Engine.Replays;

/// <summary>
/// Compares what a policy says with what a case expects. A rule the case names is judged alone, as if no other rule could
/// speak on the same words; that nothing is wrong is judged by all rules.
/// </summary>
/// <param name="theCase">The case.</param>
/// <param name="language">Its language.</param>
/// <param name="all">What all rules say.</param>
/// <param name="alone">What a rule says alone; null when it is not part of the policy or off.</param>
internal sealed class CaseJudge(Case theCase, string language, DraftCheckResponse all, Func<string, RuleAnswer?> alone)
{
    private readonly List<CaseFinding> _found = [];
    private readonly List<CaseFinding> _missed = [];
    private readonly List<CaseFinding> _extra = [];
    private readonly List<Diagnostic> _own = [];
    private string _reason = "";

    public CaseResult Judge()
    {
        if (theCase.Kind == Policies.Definitions.CaseKind.Open) return Known();
        foreach (var rule in theCase.Expected.Select(expected => expected.Rule).Concat(theCase.Silent).Append(theCase.Owner).OfType<string>().Distinct())
        {
            if (WhyNotRun(rule) is { } reason) return Known() with { Outcome = CaseOutcome.NotRun, Reason = reason };
        }

        foreach (var expected in theCase.Expected) JudgeExpected(expected);
        foreach (var rule in theCase.Silent) JudgeSilent(rule);
        if (theCase.IsClean) JudgeClean();
        if (_reason.Length == 0) JudgeFix();
        return Known() with
        {
            Outcome = _reason.Length == 0 ? CaseOutcome.Passed : CaseOutcome.Failed,
            Reason = _reason,
            Found = [.. _found],
            Missed = [.. _missed],
            Extra = [.. _extra],
        };
    }

    /// <summary>What is known before the case is judged.</summary>
    private CaseResult Known()
    {
        var result = CaseResult.Of(theCase, language, all.Gate.Decision);
        return all.Diagnostics.Count + all.Conversation.Signals.Count == 0 ? result : result with { Said = [.. FindingsOf(all)] };
    }

    private static IEnumerable<CaseFinding> FindingsOf(DraftCheckResponse response) =>
        response.Diagnostics.Select(CaseFinding.Of).Concat(response.Conversation.Signals.Select(CaseFinding.Of));

    private string? WhyNotRun(string rule)
    {
        if (alone(rule) is not { } answer) return $"the rule {rule} is off in the policy {all.Policy.Id}, or not in it";
        var missing = answer.Response.Incomplete.FirstOrDefault(check => check.Source == answer.Rule);
        return missing is null ? null : rule == theCase.Owner ? $"the rule did not run ({missing.Reason})" : $"the rule {rule} did not run ({missing.Reason})";
    }

    private void JudgeExpected(ExpectedFinding expected)
    {
        var answer = alone(expected.Rule)!;
        _own.AddRange(answer.Response.Diagnostics.Where(diagnostic => IsBy(diagnostic, answer.Rule)));
        var own = Own(answer, expected.MessageIndex).ToList();
        var wanted = expected.Spans.Select(span => new CaseFinding(answer.Rule, span, expected.MessageIndex)).ToList();
        if (wanted.Count == 0 && own.Count > 0) _found.AddRange(own);
        else if (wanted.Count == 0) _missed.Add(new CaseFinding(answer.Rule, null, expected.MessageIndex));
        else
        {
            var missed = wanted.Where(want => !own.Any(finding => Fits(want, finding))).ToList();
            var extra = own.Where(finding => !wanted.Any(want => Fits(want, finding))).ToList();
            _missed.AddRange(missed);
            _extra.AddRange(extra);
            _found.AddRange(own.Except(extra));
        }

        if (own.Count == 0) Say($"{NameOf(expected.Rule)} is silent{Others(expected, answer.Rule)}");
        else if (_missed.Count + _extra.Count > 0) Say($"{NameOf(expected.Rule)} speaks elsewhere than marked{Others(expected, answer.Rule)}");
    }

    private bool Fits(CaseFinding want, CaseFinding finding) => theCase.IsExact ? want.Range == finding.Range : want.Range!.Value.Overlaps(finding.Range!.Value);

    private void JudgeSilent(string rule)
    {
        var own = Own(alone(rule)!, messageIndex: null).ToList();
        if (own.Count == 0) return;
        _extra.AddRange(own);
        Say($"{NameOf(rule)} speaks, but should be silent");
    }

    private void JudgeClean()
    {
        var last = theCase.Conversation.Length - 1;
        var speaking = theCase.Text.Length > 0
            ? all.Diagnostics.Where(diagnostic => diagnostic.MessageIndex is null).Select(CaseFinding.Of).Where(finding => finding.IsVisible || finding.Rule == theCase.Owner)
            : all.Conversation.Signals.Where(signal => signal.MessageIndex == last).Select(CaseFinding.Of);
        var extra = speaking.ToList();
        if (extra.Count == 0) return;
        _extra.AddRange(extra);
        Say($"speaking: {string.Join(", ", extra.Select(found => found.Rule).Distinct())}");
    }

    private void JudgeFix()
    {
        if (theCase.Fixed is null) return;
        var text = FixedReply.Apply(theCase.Text, _own);
        if (text is null) Say("there is no preferred fix");
        else if (text != theCase.Fixed) Say($"the fix gives \"{text}\", expected \"{theCase.Fixed}\"");
    }

    private IEnumerable<CaseFinding> Own(RuleAnswer answer, int? messageIndex) => FindingsOf(answer.Response)
        .Where(finding => finding.Rule == answer.Rule && (answer.ReadsCustomer ? IsMeant(finding, messageIndex) : finding.MessageIndex == messageIndex));

    // Beside a rule that reads the customer, the last message is the case.
    private bool IsMeant(CaseFinding signal, int? messageIndex) =>
        (messageIndex ?? (theCase.Owner is null ? null : theCase.Conversation.Length - 1)) is not { } wanted || signal.MessageIndex == wanted;

    private string Others(ExpectedFinding expected, string rule)
    {
        var others = FindingsOf(all).Where(found => found.Rule != rule && found.MessageIndex == expected.MessageIndex
            && expected.Spans.Any(span => span.Overlaps(found.Range!.Value))).Select(found => found.Rule).Distinct();
        var names = string.Join(", ", others);
        return names.Length == 0 ? "" : $"; {names} speaks there";
    }

    private string NameOf(string rule) => rule == theCase.Owner ? "the rule" : rule;

    private void Say(string reason) => _reason = _reason.Length == 0 ? reason : $"{_reason}; {reason}";

    private static bool IsBy(Diagnostic diagnostic, string rule) => $"{diagnostic.Source}/{diagnostic.Code}" == rule;
}
