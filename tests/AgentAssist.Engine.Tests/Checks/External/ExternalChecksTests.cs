using System.Runtime.CompilerServices;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.External;

public sealed class ExternalChecksTests
{
    private const string Plugged = "rule: plugged\nfind: {check: acme.pii/card}\nmessage: 'Remove it: {message}'\n";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_checker_finds_is_reported_by_the_rule_that_asked()
    {
        var response = await CheckAsync("The card is here.", [StubChecker.Finding("card")], Plugged);

        var found = Assert.Single(response.Diagnostics);
        Assert.Equal((new TextRange(4, 8), "plugged", @"Remove it: \*card\* is there"), (found.Range, found.Code, found.Message));
        Assert.Empty(response.Incomplete);
    }

    [Fact]
    public async Task A_checker_without_words_of_its_own_leaves_the_rules_title()
    {
        var checker = new StubChecker("check:", (question, _) =>
            question.Needs.ToAsyncEnumerable().Select(need => new ExternalAnswer(need.Key, [new ExternalMatch(new TextRange(4, 8))])));

        var response = await CheckAsync("The card is here.", [checker], Plugged + "title: A card\n");

        Assert.Equal("Remove it: A card", Assert.Single(response.Diagnostics).Message);
    }

    [Fact]
    public async Task A_need_is_asked_once_for_all_rules_and_only_when_a_rule_applies()
    {
        var checker = StubChecker.Finding("card");
        string[] rules = [Plugged, "find: {all: [{phrases: {en: refuse}}, {check: acme.pii/card}]}", "when: channel == 'email'\nfind: {check: acme.other}"];

        var response = await CheckAsync("We refuse your card.", [checker], rules);

        Assert.Equal(["check:acme.pii/card"], Assert.Single(checker.Asked).Needs.Select(need => need.Key));
        Assert.Equal(["plugged", "r1"], response.Diagnostics.Select(found => found.Code).Order());
        Assert.Empty(response.Incomplete);
    }

    [Theory]
    [InlineData("We refuse the card.", 1)]
    [InlineData("We refuse. The card.", 0)]
    [InlineData("The card. We refuse.", 0)]
    public async Task What_a_checker_finds_counts_only_in_the_unit_looked_at(string draft, int expected)
    {
        var response = await CheckAsync(draft, [StubChecker.Finding("card")], "find: {all: [{phrases: {en: refuse}}, {check: acme.x}]}");

        Assert.Equal(expected, response.Diagnostics.Count);
    }

    [Theory]
    [InlineData("", "a b! c")]
    [InlineData("\nfix: {delete: match}", "Delete! a b c")]
    public async Task The_ways_of_a_checker_to_repair_come_behind_the_rules_own_and_one_is_preferred(string fix, string expected)
    {
        CodeAction[] theirs = [Theirs("a", false), Theirs("b", true), Theirs("c", true)];
        var checker = new StubChecker("check:", (question, _) =>
            question.Needs.ToAsyncEnumerable().Select(need => new ExternalAnswer(need.Key, [new ExternalMatch(new TextRange(3, 9), null, theirs)])));

        var response = await CheckAsync("We refuse.", [checker], "find: {check: acme.x}" + fix);

        Assert.Equal(expected.Split(' '), Assert.Single(response.Diagnostics).Actions.Select(action => action.Title + (action.IsPreferred ? "!" : "")));

        static CodeAction Theirs(string title, bool isPreferred) =>
            new(title, CodeActionKind.QuickFix, isPreferred, FixApplicability.NeedsReview, [new TextEdit(new TextRange(0, 2), title)]);
    }

    [Theory]
    [InlineData("find: {not: {check: acme.pii/card}}")]
    [InlineData("find: {all: [{phrases: {en: refuse}}, {not: {check: acme.pii/card}}]}")]
    [InlineData("find: {any: [{not: {check: acme.pii/card}}, {phrases: {en: agree}}]}")]
    public async Task What_nobody_looked_for_is_not_absent(string rule)
    {
        var silent = new StubChecker("check:", (_, _) => AsyncEnumerable.Empty<ExternalAnswer>());

        Assert.Empty((await CheckAsync("We refuse.", [silent], rule)).Diagnostics);
        Assert.Single((await CheckAsync("We refuse.", [StubChecker.Finding("card")], rule)).Diagnostics);
    }

    [Fact]
    public async Task Who_did_not_answer_is_named_with_the_reason()
    {
        var dead = new StubChecker("check:acme", (question, _) => question.Needs.ToAsyncEnumerable().Select(need => ExternalAnswer.None(need.Key, IncompleteReason.Crashed, "acme.pii")));
        var broken = new StubChecker("check:broken", (_, _) => throw new InvalidOperationException("broken"));
        var late = new StubChecker("check:late", WaitForeverAsync, TimeSpan.Zero);

        var response = await CheckAsync("We refuse.", [dead, broken, late], Plugged, "find: {check: broken.x}", "find: {check: late.x}", "find: {check: nobody.x}");

        Assert.Equal(
            [("acme.pii", IncompleteReason.Crashed), ("p/plugged", IncompleteReason.Crashed), ("p/r1", IncompleteReason.Crashed), ("p/r2", IncompleteReason.Timeout), ("p/r3", IncompleteReason.NotConfigured)],
            response.Incomplete.Select(check => (check.Source, check.Reason)).Order());
    }

    [Fact]
    public async Task Steps_only_add_and_the_first_one_does_not_wait()
    {
        var gate = new TaskCompletionSource();
        var slow = new StubChecker("check:", (question, _) => AfterAsync(gate.Task, StubChecker.Finding("refuse").AskAsync(question, Cancellation)));
        var policy = Compile("rule: own\nfind: {phrases: {en: refuse}}\nmode: warn", "rule: late\nseverity: error\nmode: confirm\nfind: {check: acme.x}");
        var steps = new List<DraftCheckResponse>();

        await foreach (var step in Checks(slow).CheckInStepsAsync(policy, Request("We refuse."), Cancellation))
        {
            steps.Add(step);
            gate.TrySetResult();
        }

        Assert.Equal(["own"], steps[0].Diagnostics.Select(found => found.Code));
        Assert.Empty(steps[0].Incomplete);
        Assert.Equal(["late", "own"], steps[1].Diagnostics.Select(found => found.Code).Order());
        var update = DraftCheckUpdate.Between(steps[0], steps[1])!;
        Assert.Equal(["late"], update.Diagnostics.Select(found => found.Code));
        Assert.Equal(GateDecision.Confirm, update.Gate.Decision);
        Assert.Null(DraftCheckUpdate.Between(steps[1], steps[1]));
    }

    [Fact]
    public async Task What_is_known_already_is_in_the_first_step_and_not_asked()
    {
        var knowing = new StubChecker("check:", (_, _) => AsyncEnumerable.Empty<ExternalAnswer>())
        {
            Knows = need => need.Key.EndsWith("muted", StringComparison.Ordinal)
                ? ExternalAnswer.None(need.Key, IncompleteReason.Disabled, "acme")
                : new ExternalAnswer(need.Key, [new ExternalMatch(new TextRange(3, 9))]),
        };
        var policy = Compile("rule: seen\nfind: {check: acme.seen}\nmode: warn", "rule: muted\nfind: {check: acme.muted}");

        var steps = await Checks(knowing).CheckInStepsAsync(policy, Request("We refuse."), Cancellation).ToListAsync(Cancellation);

        var step = Assert.Single(steps);
        Assert.Equal("seen", Assert.Single(step.Diagnostics).Code);
        Assert.Equal([("acme", IncompleteReason.Disabled), ("p/muted", IncompleteReason.Disabled)], step.Incomplete.Select(check => (check.Source, check.Reason)).Order());
        Assert.Empty(knowing.Asked);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_first_step_is_the_last()
    {
        var steps = await Checks().CheckInStepsAsync(Compile("find: {phrases: {en: refuse}}", Plugged), Request("We refuse."), Cancellation).ToListAsync(Cancellation);

        Assert.Single(Assert.Single(steps).Diagnostics);
    }

    [Fact]
    public async Task A_need_nobody_answers_leaves_the_others_in_the_steps()
    {
        var steps = await Checks(StubChecker.Finding("card", "check:acme"))
            .CheckInStepsAsync(Compile(Plugged, "find: {check: nobody.x}"), Request("The card."), Cancellation).ToListAsync(Cancellation);

        Assert.Equal("plugged", Assert.Single(steps[^1].Diagnostics).Code);
    }

    [Fact]
    public async Task All_that_is_found_is_told_however_many_were_asked()
    {
        var response = await CheckAsync(
            "The card is here.", [StubChecker.Finding("card", "check:acme"), StubChecker.Finding("here", "check:other")], Plugged, "rule: other\nfind: {check: other.x}");

        Assert.Equal(["other", "plugged"], response.Diagnostics.Select(found => found.Code).Order());
    }

    [Fact]
    public async Task A_checker_is_told_the_language_and_whether_the_answer_may_take_long()
    {
        var checker = StubChecker.Finding("card");
        var policy = Compile(Plugged);

        await Checks(checker).CheckAsync(policy, Request("Вашу карту мы заменим завтра."), Cancellation);
        await Checks(checker).CheckInStepsAsync(policy, Request("We will send you the new card tomorrow."), Cancellation).ToListAsync(Cancellation);

        Assert.Equal([("ru", false), ("en", true)], checker.Asked.Select(question => (question.Language, question.MayTakeLong)));
    }

    [Fact]
    public async Task Who_asks_no_more_gets_no_half_of_an_answer()
    {
        using var gone = new CancellationTokenSource();
        var checker = new StubChecker("check:", (_, _) =>
        {
            gone.Cancel();
            return AsyncEnumerable.Empty<ExternalAnswer>();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Checks(checker).CheckAsync(Compile(Plugged), Request("The card."), gone.Token));
    }

    [Fact]
    public async Task A_checker_that_is_late_is_told_to_stop()
    {
        var stopped = new TaskCompletionSource();
        var late = new StubChecker("check:", (_, cancellation) =>
        {
            cancellation.Register(stopped.SetResult);
            return AfterAsync(stopped.Task, AsyncEnumerable.Empty<ExternalAnswer>());
        }, TimeSpan.Zero);

        await CheckAsync("The card.", [late], Plugged);

        Assert.True(stopped.Task.IsCompleted);
    }

    [Fact]
    public async Task A_checker_that_holds_its_thread_does_not_hold_up_who_waits_for_the_next_step()
    {
        using var gate = new ManualResetEventSlim();
        var wasFreed = false;
        var stubborn = new StubChecker("check:", (_, _) =>
        {
            wasFreed = gate.Wait(TimeSpan.FromSeconds(20), Cancellation);
            return AsyncEnumerable.Empty<ExternalAnswer>();
        });
        await using var steps = Checks(stubborn).CheckInStepsAsync(Compile(Plugged), Request("The card."), Cancellation).GetAsyncEnumerator(Cancellation);
        await steps.MoveNextAsync();

        var next = steps.MoveNextAsync();
        gate.Set();
        await next;

        Assert.True(wasFreed);
    }

    [Fact]
    public async Task An_engine_finding_is_never_displaced()
    {
        var response = await CheckAsync(
            "We refuse.", [StubChecker.Finding("We refuse.")], "rule: own\nseverity: hint\nmode: notify\nfind: {phrases: {en: refuse}}", "rule: worse\nseverity: error\nmode: notify\nfind: {check: acme.x}");

        Assert.Contains(response.Diagnostics, found => found.Code == "own");
    }

    [Theory]
    [InlineData("{check: acme.x}", false)]
    [InlineData("{all: [{phrases: {en: hello}}, {check: acme.x}]}", false)]
    [InlineData("{any: [{check: acme.x}, {not: {check: acme.y}}]}", false)]
    [InlineData("{any: [{phrases: {en: hello}}, {check: acme.x}]}", true)]
    public void Rules_and_suggestions_that_cannot_ask_are_told(string find, bool speaks)
    {
        using var folder = new PolicyFolder().Pack("p").Rule("p", "theirs", $"target: customer\nfind: {find}\n");

        var response = folder.Default().Check(Request("Hello.") with { Conversation = [new Message(Author.Customer, "Hello.")] });

        Assert.Equal([new IncompleteCheck("p/theirs", IncompleteReason.Unsupported)], response.Incomplete);
        Assert.Equal(speaks, response.Conversation.Signals.Any());
    }

    [Fact]
    public async Task A_note_asks_nobody()
    {
        var checker = StubChecker.Finding("card");

        await Checks(checker).CheckAsync(Compile(Plugged), Request("The card.") with { Draft = new Draft("The card.", Visibility: Visibility.Note) }, Cancellation);

        Assert.Empty(checker.Asked);
    }

    private static Task<DraftCheckResponse> CheckAsync(string draft, IExternalChecker[] checkers, params string[] rules) =>
        Checks(checkers).CheckAsync(Compile(rules), Request(draft), Cancellation);

    private static ExternalChecks Checks(params IExternalChecker[] checkers) => new(checkers, new NoOffers(), TimeProvider.System);

    private static DraftCheckRequest Request(string draft) => new() { Draft = new Draft(draft), Trigger = CheckTrigger.Send };

    private static CompiledPolicy Compile(params string[] rules)
    {
        using var folder = new PolicyFolder().Pack("p");
        for (var i = 0; i < rules.Length; i++) folder.Write($"p/rules/r{i}.yaml", TestPolicy.Complete(rules[i], i));
        return folder.Default();
    }

    private static async IAsyncEnumerable<ExternalAnswer> AfterAsync(Task gate, IAsyncEnumerable<ExternalAnswer> answers)
    {
        await gate;
        await foreach (var answer in answers) yield return answer;
    }

    private static async IAsyncEnumerable<ExternalAnswer> WaitForeverAsync(
        ExternalQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
        yield break;
    }

    private sealed class NoOffers : ISuggestionHistory
    {
        public DateTimeOffset? LastOffered(string customerId, string suggestionId) => null;
    }
}
