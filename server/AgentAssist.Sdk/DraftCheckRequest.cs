namespace AgentAssist;

/// <summary>Body of <c>POST /v1/drafts/check</c>.</summary>
public sealed record DraftCheckRequest
{
    /// <summary>The reply.</summary>
    public required Draft Draft { get; init; }

    /// <summary>Why it is checked.</summary>
    public CheckTrigger Trigger { get; init; } = CheckTrigger.Typing;

    /// <summary>Policy id; null for <c>default</c>.</summary>
    public string? Policy { get; init; }

    /// <summary>Language of messages and titles (<c>en</c>, <c>ru</c>, <c>uk</c>); null for the draft's own.</summary>
    public string? UiLanguage { get; init; }

    /// <summary>What is known around the draft.</summary>
    public Context Context { get; init; } = Context.Empty;

    /// <summary>Messages so far, oldest first, at most 200.</summary>
    public IReadOnlyList<Message> Conversation { get; init; } = [];

    /// <summary>Also report rules in shadow.</summary>
    public bool IncludeShadow { get; init; }
}
