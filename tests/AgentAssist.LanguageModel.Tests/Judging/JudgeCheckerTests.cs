using AgentAssist.Engine.Checks.External;
using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.LanguageModel.Tests.Judging;

public sealed class JudgeCheckerTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task While_typing_the_model_is_asked_after_a_pause()
    {
        await using var stub = await Stub.StartAsync();
        await using var answers = Ask(new Judge(stub.Models), CheckTrigger.Typing);
        var next = answers.MoveNextAsync();
        _time.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.Empty(stub.Server.Requests);

        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await next);
        Assert.Equal(new TextRange(25, 33), Assert.Single(answers.Current.Matches).Range);
        Assert.Single(stub.Server.Requests);
    }

    [Fact]
    public async Task Nobody_is_asked_when_the_agent_types_on()
    {
        await using var stub = await Stub.StartAsync();
        using var gone = new CancellationTokenSource();
        await using var answers = Ask(new Judge(stub.Models), CheckTrigger.Typing, gone.Token);
        var next = answers.MoveNextAsync();

        await gone.CancelAsync();

        Assert.False(await next);
        _time.Advance(10 * Pause);
        Assert.Empty(stub.Server.Requests);
    }

    [Fact]
    public async Task On_send_there_is_no_pause_and_a_known_verdict_needs_no_model()
    {
        await using var stub = await Stub.StartAsync();
        var judge = new Judge(stub.Models);
        await using var asked = Ask(judge, CheckTrigger.Send);
        Assert.True(await asked.MoveNextAsync());

        var known = Known(judge, CheckTrigger.Typing, mayTakeLong: false);

        Assert.Equal(asked.Current.Matches, known!.Matches);
        Assert.Single(stub.Server.Requests);
    }

    [Fact]
    public async Task Who_cannot_wait_is_told_that_it_is_not_known_yet()
    {
        await using var stub = await Stub.StartAsync();
        var judge = new Judge(stub.Models);

        Assert.Null(Known(judge, CheckTrigger.Send, mayTakeLong: true));
        Assert.Equal(IncompleteReason.Timeout, Known(judge, CheckTrigger.Send, mayTakeLong: false)!.Missing);
        Assert.Empty(stub.Server.Requests);
    }

    private ExternalAnswer? Known(Judge judge, CheckTrigger trigger, bool mayTakeLong)
    {
        var question = Question(trigger, mayTakeLong);
        return Checker(judge).Known(question, question.Needs.Single());
    }

    private IAsyncEnumerator<ExternalAnswer> Ask(Judge judge, CheckTrigger trigger, CancellationToken cancellation = default) =>
        Checker(judge).AskAsync(Question(trigger, mayTakeLong: true), cancellation).GetAsyncEnumerator(cancellation);

    private JudgeChecker Checker(Judge judge)
    {
        var checker = new JudgeChecker(judge, Policies.Host, Pause, _time);
        Assert.True(checker.Answers(Question(CheckTrigger.Send, mayTakeLong: false).Needs.Single()));
        Assert.Equal(TimeSpan.Zero, checker.Patience);
        return checker;
    }

    private static ExternalQuestion Question(CheckTrigger trigger, bool mayTakeLong)
    {
        var need = new ExternalNeed("judge:core/fails-mom-test", "core", "fails-mom-test", Policies.MomRule.Find);
        return new ExternalQuestion([need], Requests.Of("Заявка зарегистрирована. Ожидайте.") with { Trigger = trigger }, Policies.Default.Reference, mayTakeLong);
    }
}
