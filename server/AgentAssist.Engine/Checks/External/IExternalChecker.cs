namespace AgentAssist.Engine.Checks.External;

/// <summary>Somebody outside the engine who answers needs: the plugin host, a language model. Used by many threads at once.</summary>
public interface IExternalChecker
{
    /// <summary>Whether a need is one of its own.</summary>
    bool Answers(ExternalNeed need);

    /// <summary>
    /// What it can tell of a need at once: an answer it has already, or that there will be none; null when it has to be asked. Asked of each need of a
    /// question before <see cref="AskAsync"/>, and in the way of the caller's first answer.
    /// </summary>
    ExternalAnswer? Known(ExternalQuestion question, ExternalNeed need);

    /// <summary>How long a caller who waits for the whole answer waits for this checker.</summary>
    TimeSpan Patience { get; }

    /// <summary>
    /// Answers each need that was not known once, in any order, as soon as it can. A need it leaves out counts as <see cref="IncompleteReason.Timeout"/>; an
    /// exception makes what is left <see cref="IncompleteReason.Crashed"/>.
    /// </summary>
    /// <param name="question">The needs and the draft.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    IAsyncEnumerable<ExternalAnswer> AskAsync(ExternalQuestion question, CancellationToken cancellation);
}
