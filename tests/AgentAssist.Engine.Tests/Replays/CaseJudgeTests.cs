using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Cases;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays;

public sealed class CaseJudgeTests
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

        Assert.Equal(CaseOutcome.NotRun, Run(CaseKind.Good, "", null, RuleTarget.Draft, response).Outcome);
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

        var result = Run(CaseKind.Bad, "", expected, RuleTarget.Draft, Response([.. found]));

        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public void A_rule_for_the_customer_is_judged_by_signals_of_the_last_message()
    {
        var signals = Response([]) with
        {
            Conversation = ConversationReading.Empty with { Signals = [new("r", "p", 0, new(4, 7)), new("r", "p", 1, new(0, 1))] },
        };

        Assert.Equal(CaseOutcome.Passed, Run(CaseKind.Bad, "4-7", null, RuleTarget.Customer, signals).Outcome);
        Assert.Equal(CaseOutcome.Failed, Run(CaseKind.Bad, "4-7", null, RuleTarget.Draft, signals).Outcome);
    }

    [Fact]
    public void A_case_of_the_library_wants_what_is_marked_to_be_touched_and_nothing_else_of_that_rule()
    {
        var theCase = new Case { Text = "the bad draft", Expected = [new ExpectedFinding("p/r", [new(4, 9)])] };
        var touched = Judge(theCase, Response(Findings("r", "4-7")));
        var elsewhere = Judge(theCase, Response(Findings("r", "8-13")));
        var both = Judge(theCase, Response(Findings("r", "4-7,10-12")));

        Assert.Equal((CaseOutcome.Passed, 1, 0, 0), (touched.Outcome, touched.Found.Length, touched.Missed.Length, touched.Extra.Length));
        Assert.Equal((CaseOutcome.Passed, 1), (elsewhere.Outcome, elsewhere.Found.Length));
        Assert.Equal((CaseOutcome.Failed, 1, 0, 1), (both.Outcome, both.Found.Length, both.Missed.Length, both.Extra.Length));
    }

    [Fact]
    public void A_case_of_which_nobody_said_anything_is_open_and_tells_what_is_said()
    {
        var result = Judge(new Case { Text = "the bad draft" }, Response(Findings("r", "4-7")));

        Assert.Equal((CaseOutcome.Open, true), (result.Outcome, result.Bothered));
        Assert.Equal("p/r", Assert.Single(result.Said).Rule);
    }

    private static CaseResult Judge(Case theCase, DraftCheckResponse response) =>
        new CaseJudge(theCase, "en", response, _ => new RuleAnswer("p/r", ReadsCustomer: false, response)).Judge();

    private static CaseResult Judge(CaseKind kind, string marks, IReadOnlyList<Diagnostic> found) =>
        Run(kind, marks, null, RuleTarget.Draft, Response(found));

    private static CaseResult Run(CaseKind kind, string marks, string? fixedText, RuleTarget target, DraftCheckResponse response)
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
        var written = new CaseDefinition(kind, "the bad draft", [.. Ranges(marks)], [], Context.Empty, CheckTrigger.Send, fixedText, null, Here);
        return new CaseJudge(Case.Of("p", rule, written), "en", response, _ => new RuleAnswer("p/r", target == RuleTarget.Customer, response)).Judge();
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
