using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays;

public sealed class CaseRunTests
{
    private static readonly SourceLocation Here = new("r.yaml", 3, 5);

    [Theory]
    [InlineData("4-7", "4-7", CaseOutcome.Passed)]
    [InlineData("4-7,8-9", "8-9,4-7", CaseOutcome.Passed)]
    [InlineData("4-7", "4-8", CaseOutcome.Failed)]
    [InlineData("4-7", "4-7,8-9", CaseOutcome.Failed)]
    [InlineData("4-7,8-9", "4-7", CaseOutcome.Failed)]
    [InlineData("4-7", "", CaseOutcome.Failed)]
    [InlineData("", "1-2,4-7", CaseOutcome.Passed)]
    [InlineData("", "", CaseOutcome.Failed)]
    public void A_bad_case_wants_the_rule_exactly_on_its_marks(string marks, string found, CaseOutcome expected) =>
        Assert.Equal(expected, Judge(CaseKind.Bad, marks, Findings("r", found)).Outcome);

    [Fact]
    public void A_good_case_wants_silence_of_its_own_rule_only()
    {
        Assert.Equal(CaseOutcome.Passed, Judge(CaseKind.Good, "", Findings("other", "0-3")).Outcome);
        Assert.Equal(CaseOutcome.Failed, Judge(CaseKind.Good, "", Findings("r", "0-3")).Outcome);
    }

    [Fact]
    public void A_clean_case_wants_silence_of_all()
    {
        var failed = Judge(CaseKind.Clean, "", Findings("other", "0-3"));

        Assert.Equal(CaseOutcome.Failed, failed.Outcome);
        Assert.Contains("p/other", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(CaseOutcome.Passed, Judge(CaseKind.Clean, "", []).Outcome);
    }

    [Fact]
    public void A_silent_rule_is_told_who_speaks_in_its_place() =>
        Assert.Contains("p/other speaks there", Judge(CaseKind.Bad, "4-7", Findings("other", "0-7")).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_did_not_run_neither_passes_nor_fails()
    {
        var response = Response([]) with { Incomplete = [new IncompleteCheck("p/r", IncompleteReason.NotConfigured)] };

        Assert.Equal(CaseOutcome.NotRun, new CaseRun(Result(CaseKind.Good, "", null, RuleTarget.Draft), response).Judge().Outcome);
    }

    [Theory]
    [InlineData("the  draft", CaseOutcome.Passed)]
    [InlineData("the draft", CaseOutcome.Failed)]
    public void The_preferred_fix_must_leave_the_text_of_the_case(string expected, CaseOutcome outcome)
    {
        var edit = new TextEdit(new TextRange(4, 7), "");
        var found = Findings("r", "4-7,4-7").Select(diagnostic => diagnostic with
        {
            Actions =
            [
                new CodeAction("other", CodeActionKind.Insert, false, FixApplicability.Safe, [new TextEdit(new TextRange(0, 3), "")]),
                new CodeAction("fix", CodeActionKind.QuickFix, true, FixApplicability.Safe, [edit]),
            ],
        });

        var result = new CaseRun(Result(CaseKind.Bad, "", expected, RuleTarget.Draft), Response([.. found])).Judge();

        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public void A_rule_for_the_customer_is_judged_by_signals_of_the_last_message()
    {
        var signals = Response([]) with
        {
            Conversation = ConversationReading.Empty with { Signals = [new("r", "p", 0, new(4, 7)), new("r", "p", 1, new(0, 1))] },
        };

        Assert.Equal(CaseOutcome.Passed, new CaseRun(Result(CaseKind.Bad, "4-7", null, RuleTarget.Customer), signals).Judge().Outcome);
        Assert.Equal(CaseOutcome.Failed, new CaseRun(Result(CaseKind.Bad, "4-7", null, RuleTarget.Draft), signals).Judge().Outcome);
    }

    private static CaseResult Judge(CaseKind kind, string marks, IReadOnlyList<Diagnostic> found) =>
        new CaseRun(Result(kind, marks, null, RuleTarget.Draft), Response(found)).Judge();

    private static CaseResult Result(CaseKind kind, string marks, string? fixedText, RuleTarget target)
    {
        var rule = new RuleDefinition
        {
            Id = "r",
            Location = Here,
            Title = new LocalizedText([]),
            Message = new LocalizedText([]),
            Target = target,
            Find = new MetricFind(TextMetric.Emoji, 1, null, Here),
        };
        var theCase = new CaseDefinition(kind, "the bad draft", [.. Ranges(marks)], [], Context.Empty, CheckTrigger.Send, fixedText, null, Here);
        return new CaseResult("p", rule, theCase, "en");
    }

    private static List<Diagnostic> Findings(string code, string ranges) =>
    [
        .. Ranges(ranges).Select(range => new Diagnostic
        {
            Range = range,
            Code = code,
            Source = "p",
            Severity = DiagnosticSeverity.Warning,
            Message = "m",
            CodeDescription = new CodeDescription("/"),
            Mode = EnforcementMode.Warn,
        }),
    ];

    private static IEnumerable<TextRange> Ranges(string ranges) =>
        from range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries)
        let ends = range.Split('-')
        select new TextRange(int.Parse(ends[0], null), int.Parse(ends[1], null));

    private static DraftCheckResponse Response(IReadOnlyList<Diagnostic> diagnostics) => new()
    {
        Language = "en",
        Policy = new PolicyReference("default", "1"),
        Diagnostics = diagnostics,
        Suggestions = [],
        Conversation = ConversationReading.Empty,
        Gate = Gate.Open,
        Incomplete = [],
    };
}
