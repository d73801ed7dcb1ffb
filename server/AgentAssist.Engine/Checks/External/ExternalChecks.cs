using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Suggestions;

namespace AgentAssist.Engine.Checks.External;

/// <summary>Checks drafts with the help of all checkers outside the engine. A policy that asks none of them never waits.</summary>
/// <param name="checkers">The checkers; of several that answer a need the first one is asked.</param>
/// <param name="history">What customers were offered.</param>
/// <param name="time">The clock.</param>
public sealed class ExternalChecks(IEnumerable<IExternalChecker> checkers, ISuggestionHistory history, TimeProvider time)
{
    /// <summary>Longest time a stream of events stays open for answers.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly IExternalChecker[] _checkers = [.. checkers];

    /// <summary>Whether somebody is there to answer anything a policy asks.</summary>
    public bool HasAnyFor(CompiledPolicy policy) => policy.Needs.Any(need => CheckerOf(need) is not null);

    /// <summary>Checks by the engine alone.</summary>
    public DraftCheckResponse Check(CompiledPolicy policy, DraftCheckRequest request) => policy.Check(request, history, time.GetUtcNow());

    /// <summary>Checks, waiting for each checker as long as its patience lasts.</summary>
    public async Task<DraftCheckResponse> CheckAsync(CompiledPolicy policy, DraftCheckRequest request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var answers = new ExternalAnswers();
        var response = policy.Check(request, history, now, answers, out var asking);
        if (asking.IsEmpty) return response;
        var open = Open(asking, policy, request, response.Language, mayTakeLong: false, answers);
        if (open.Count > 0)
        {
            await Task.WhenAll(open.Select(question => AskAsync(question.Checker, question.Question, question.Checker.Patience, Take, cancellation)));
            cancellation.ThrowIfCancellationRequested(); // what came till then is no whole answer
        }

        return Told(policy, request, now, response, asking, answers);

        void Take(ExternalAnswer answer)
        {
            lock (answers) answers.Add(answer);
        }
    }

    /// <summary>
    /// The engine's own answer at once, with what checkers know already, then what each answer of a checker adds to it; nothing is ever taken back.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="request">The draft and all around it.</param>
    /// <param name="cancellation">Set when nobody listens any more.</param>
    public async IAsyncEnumerable<DraftCheckResponse> CheckInStepsAsync(
        CompiledPolicy policy, DraftCheckRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!HasAnyFor(policy))
        {
            yield return Check(policy, request);
            yield break;
        }

        var now = time.GetUtcNow();
        var answers = new ExternalAnswers();
        var response = policy.Check(request, history, now, answers, out var asking);
        var open = Open(asking, policy, request, response.Language, mayTakeLong: true, answers);
        yield return response = Told(policy, request, now, response, asking, answers);
        if (open.Count == 0) yield break;
        await foreach (var answer in AnswersAsync(open, cancellation))
        {
            answers.Add(answer);
            yield return response = answer.Missing is null ? policy.Check(request, history, now, answers, out _) : policy.Tell(response, asking, answers);
        }
    }

    /// <summary>Until somebody has looked, nothing is found that the engine has not found alone; only what is missing is told.</summary>
    private DraftCheckResponse Told(
        CompiledPolicy policy, DraftCheckRequest request, DateTimeOffset now, DraftCheckResponse response, ImmutableArray<CompiledRule> asking, ExternalAnswers answers) =>
        answers.IsEmpty ? response : answers.AreAnyGiven ? policy.Check(request, history, now, answers, out _) : policy.Tell(response, asking, answers);

    private IExternalChecker? CheckerOf(ExternalNeed need) => Array.Find(_checkers, checker => checker.Answers(need));

    /// <summary>What has to be asked of each checker, when all that is known already is among the answers.</summary>
    private List<(IExternalChecker Checker, ExternalQuestion Question)> Open(
        ImmutableArray<CompiledRule> asking, CompiledPolicy policy, DraftCheckRequest request, string language, bool mayTakeLong, ExternalAnswers answers)
    {
        var questions = new List<(IExternalChecker, ExternalQuestion)>();
        foreach (var group in asking.SelectMany(rule => rule.Needs).DistinctBy(need => need.Key).GroupBy(CheckerOf))
        {
            var question = new ExternalQuestion([.. group], request, policy.Reference, mayTakeLong) { Language = language };
            var open = new List<ExternalNeed>();
            foreach (var need in group)
            {
                var known = group.Key is { } checker ? checker.Known(question, need) : ExternalAnswer.None(need.Key, IncompleteReason.NotConfigured);
                if (known is null) open.Add(need);
                else answers.Add(known);
            }

            if (open.Count > 0) questions.Add((group.Key!, question with { Needs = open }));
        }

        return questions;
    }

    /// <summary>Answers of all that are asked, as they come. Asking does not hold up whoever waits for the first one.</summary>
    private async IAsyncEnumerable<ExternalAnswer> AnswersAsync(
        List<(IExternalChecker Checker, ExternalQuestion Question)> open, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        var answers = Channel.CreateUnbounded<ExternalAnswer>(new UnboundedChannelOptions { SingleReader = true });
        var asked = open.Select(question => AskAsync(question.Checker, question.Question, Longest, answer => answers.Writer.TryWrite(answer), cancellation)).ToList();
        // Who listens no more is no error: the answers just end.
        await using var left = cancellation.Register(() => answers.Writer.TryComplete());
        _ = Task.WhenAll(asked).ContinueWith(_ => answers.Writer.TryComplete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await foreach (var answer in answers.Reader.ReadAllAsync(CancellationToken.None)) yield return answer;
    }

    /// <summary>Asks one checker and answers for it what it does not; a checker that ignores its deadline is left behind.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="question">What it is asked.</param>
    /// <param name="patience">How long it is waited for.</param>
    /// <param name="take">Takes an answer, on any thread.</param>
    /// <param name="cancellation">Ends the asking.</param>
    private async Task AskAsync(
        IExternalChecker checker, ExternalQuestion question, TimeSpan patience, Action<ExternalAnswer> take, CancellationToken cancellation)
    {
        var left = question.Needs.Select(need => need.Key).ToHashSet(StringComparer.Ordinal);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync(checker, question, left, take, end.Token);
        // Nothing is thrown where an agent types on: that happens at every key.
        await reading.WaitAsync(patience, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!reading.IsCompleted) await end.CancelAsync();
        var reason = reading.Exception is { InnerException: not TimeoutException } ? IncompleteReason.Crashed : IncompleteReason.Timeout;
        lock (left)
        {
            foreach (var key in left) take(ExternalAnswer.None(key, reason));
            left.Clear();
        }
    }

    private static async Task ReadAsync(
        IExternalChecker checker, ExternalQuestion question, HashSet<string> left, Action<ExternalAnswer> take, CancellationToken cancellation)
    {
        await foreach (var answer in checker.AskAsync(question, cancellation).WithCancellation(cancellation))
        {
            lock (left)
                if (left.Remove(answer.Key)) take(answer);
        }
    }
}
