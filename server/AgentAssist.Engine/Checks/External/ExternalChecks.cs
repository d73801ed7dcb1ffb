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

    /// <summary>How long "what it knows at once" may take.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(20);

    private readonly IExternalChecker[] _checkers = [.. checkers];

    /// <summary>Whether somebody is there to answer anything a policy asks.</summary>
    public bool HasAnyFor(CompiledPolicy policy) =>
        _checkers.Length > 0 && policy.Needs.Count > 0 && policy.Needs.Any(need => CheckerOf(need) is not null);

    /// <summary>Checks by the engine alone.</summary>
    public DraftCheckResponse Check(CompiledPolicy policy, DraftCheckRequest request) => policy.Check(request, history, time.GetUtcNow());

    /// <summary>Checks, waiting for each checker as long as its patience lasts.</summary>
    public async Task<DraftCheckResponse> CheckAsync(CompiledPolicy policy, DraftCheckRequest request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var answers = new ExternalAnswers();
        var response = policy.Check(request, history, now, answers, out var asking);
        if (asking.IsEmpty) return response;
        await foreach (var answer in AskAsync(asking, policy, request, response.Language, mayTakeLong: false, cancellation)) answers.Add(answer);
        cancellation.ThrowIfCancellationRequested(); // what came till then is no whole answer
        return answers.AreAnyGiven ? policy.Check(request, history, now, answers, out _) : policy.Tell(response, asking, answers);
    }

    /// <summary>The engine's own answer at once, then what each answer of a checker adds to it; nothing is ever taken back.</summary>
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
        yield return response;
        if (asking.IsEmpty) yield break;
        await foreach (var answer in AskAsync(asking, policy, request, response.Language, mayTakeLong: true, cancellation))
        {
            if (!answers.Add(answer)) continue;
            yield return response = answer.Missing is null ? policy.Check(request, history, now, answers, out _) : policy.Tell(response, asking, answers);
        }
    }

    private IExternalChecker? CheckerOf(ExternalNeed need) => Array.Find(_checkers, checker => checker.Answers(need));

    private async IAsyncEnumerable<ExternalAnswer> AskAsync(
        ImmutableArray<CompiledRule> asking, CompiledPolicy policy, DraftCheckRequest request, string language, bool mayTakeLong,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answers = Channel.CreateUnbounded<ExternalAnswer>(new UnboundedChannelOptions { SingleReader = true });
        var asked = new List<Task>();
        foreach (var group in asking.SelectMany(rule => rule.Needs).Distinct().GroupBy(CheckerOf))
        {
            if (group.Key is { } checker)
            {
                var question = new ExternalQuestion([.. group], request, policy.Reference, mayTakeLong) { Language = language };
                asked.Add(AskAsync(checker, question, mayTakeLong ? Longest : checker.Patience, answers.Writer, end.Token));
            }
            else foreach (var need in group) yield return ExternalAnswer.None(need.Key, IncompleteReason.NotConfigured);
        }

        // Who listens no more is no error: the answers just end.
        await using var left = cancellation.Register(() => answers.Writer.TryComplete());
        _ = Task.WhenAll(asked).ContinueWith(_ => answers.Writer.TryComplete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await foreach (var answer in answers.Reader.ReadAllAsync(CancellationToken.None)) yield return answer;
        await end.CancelAsync();
    }

    /// <summary>Asks one checker and answers for it what it does not; a checker that ignores its deadline is left behind.</summary>
    private async Task AskAsync(
        IExternalChecker checker, ExternalQuestion question, TimeSpan patience, ChannelWriter<ExternalAnswer> answers, CancellationToken cancellation)
    {
        var left = question.Needs.Select(need => need.Key).ToHashSet(StringComparer.Ordinal);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync(checker, question, left, answers, end.Token);
        // Nothing is thrown where an agent types on: that happens at every key.
        await reading.WaitAsync(patience > AtOnce ? patience : AtOnce, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!reading.IsCompleted) await end.CancelAsync();
        var reason = reading.Exception is { InnerException: not TimeoutException } ? IncompleteReason.Crashed : IncompleteReason.Timeout;
        lock (left)
        {
            foreach (var key in left) answers.TryWrite(ExternalAnswer.None(key, reason));
            left.Clear();
        }
    }

    private static async Task ReadAsync(
        IExternalChecker checker, ExternalQuestion question, HashSet<string> left, ChannelWriter<ExternalAnswer> answers, CancellationToken cancellation)
    {
        await foreach (var answer in checker.AskAsync(question, cancellation).WithCancellation(cancellation))
        {
            lock (left)
                if (left.Remove(answer.Key)) answers.TryWrite(answer);
        }
    }
}
