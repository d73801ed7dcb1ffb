using System.Collections.Frozen;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>Ways of looking at what a policy says about a text.</summary>
internal static class Eyes
{
    /// <summary>Any of some signals when the text is the customer's message.</summary>
    public static Func<CompiledPolicy, Sample, Sighting> Signals(params IEnumerable<string> codes)
    {
        var wanted = codes.ToFrozenSet();
        return (policy, sample) => Whole(sample, policy.Check(new DraftCheckRequest
        {
            Draft = new Draft(""),
            Conversation = [new Message(Author.Customer, sample.Text)],
        }).Conversation.Signals.Any(signal => wanted.Contains(signal.Code)));
    }

    /// <summary>Any finding with one of some codes when the text is the draft; rules in shadow do not count.</summary>
    public static Func<CompiledPolicy, Sample, Sighting> Findings(params IEnumerable<string> codes)
    {
        var wanted = codes.ToFrozenSet();
        return (policy, sample) => Whole(sample, FindingsOf(policy, sample.Text).Any(finding => wanted.Contains(finding.Code)));
    }

    /// <summary>Any error or warning when the text is the draft.</summary>
    public static Sighting ErrorsAndWarnings(CompiledPolicy policy, Sample sample) =>
        Whole(sample, FindingsOf(policy, sample.Text).Any(finding => finding.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning));

    /// <summary>Findings with one of some codes, each compared with the spans it touches.</summary>
    public static Func<CompiledPolicy, Sample, Sighting> Spans(params IEnumerable<string> codes)
    {
        var wanted = codes.ToFrozenSet();
        return (policy, sample) =>
        {
            var ranges = FindingsOf(policy, sample.Text).Where(finding => wanted.Contains(finding.Code)).Select(finding => finding.Range).ToList();
            var right = ranges.Count(range => sample.Spans.Any(range.Overlaps));
            return new Sighting(sample.Spans.Count(span => ranges.Any(span.Overlaps)), right, ranges.Count - right);
        };
    }

    private static IReadOnlyList<Diagnostic> FindingsOf(CompiledPolicy policy, string text) =>
        policy.Check(new DraftCheckRequest { Draft = new Draft(text), Trigger = CheckTrigger.Send }).Diagnostics;

    private static Sighting Whole(Sample sample, bool seen) => (seen, sample.Spans.Count > 0) switch
    {
        (true, true) => new Sighting(1, 1, 0),
        (true, false) => new Sighting(0, 0, 1),
        _ => default,
    };
}
