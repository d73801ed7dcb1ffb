using System.Runtime.CompilerServices;
using AgentAssist.Engine.Checks.External;

namespace AgentAssist.Engine.Tests.Checks.External;

/// <summary>Answers needs as a test says.</summary>
internal sealed class StubChecker(string prefix, Func<ExternalQuestion, CancellationToken, IAsyncEnumerable<ExternalAnswer>> answer, TimeSpan? patience = null)
    : IExternalChecker
{
    public List<ExternalQuestion> Asked { get; } = [];

    public TimeSpan Patience { get; } = patience ?? TimeSpan.FromMinutes(1);

    /// <summary>Answers it need not be asked for.</summary>
    public Func<ExternalNeed, ExternalAnswer?> Knows { get; init; } = _ => null;

    public ExternalAnswer? Known(ExternalQuestion question, ExternalNeed need) => Knows(need);

    public bool Answers(ExternalNeed need) => need.Key.StartsWith(prefix, StringComparison.Ordinal);

    public IAsyncEnumerable<ExternalAnswer> AskAsync(ExternalQuestion question, CancellationToken cancellation)
    {
        Asked.Add(question);
        return answer(question, cancellation);
    }

    /// <summary>Finds a word wherever it stands.</summary>
    public static StubChecker Finding(string word, string prefix = "check:") => new(prefix, (question, cancellation) => FindAsync(question, word, cancellation));

    private static async IAsyncEnumerable<ExternalAnswer> FindAsync(ExternalQuestion question, string word, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        var at = question.Request.Draft.Text.IndexOf(word, StringComparison.Ordinal);
        foreach (var need in question.Needs)
        {
            yield return new ExternalAnswer(need.Key, at < 0 ? [] : [new ExternalMatch(new TextRange(at, at + word.Length), $"*{word}* is there")]);
        }
    }
}
