namespace AgentAssist;

/// <summary>Answer to <see cref="DraftCheckRequest"/>; every property is always present.</summary>
public sealed record DraftCheckResponse
{
    /// <summary>The version of the draft this speaks of.</summary>
    public long? Version { get; init; }

    /// <summary>Main language of the draft (<c>ru</c>, <c>uk</c>, <c>en</c>), <c>und</c> when it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>The policy used.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>Findings in the draft, by position.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Texts the agent may insert, best first.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>What the customer's messages tell.</summary>
    public required ConversationReading Conversation { get; init; }

    /// <summary>The mom test; null for an empty draft or a note.</summary>
    public MomVerdict? Mom { get; init; }

    /// <summary>Whether it may go out.</summary>
    public required Gate Gate { get; init; }

    /// <summary>The quality score; null for an empty draft or a note.</summary>
    public Score? Score { get; init; }

    /// <summary>Checks that did not run.</summary>
    public required IReadOnlyList<IncompleteCheck> Incomplete { get; init; }
}
