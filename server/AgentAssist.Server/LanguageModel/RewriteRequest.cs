using AgentAssist.LanguageModel.Rewriting;

namespace AgentAssist.Server.LanguageModel;

/// <summary>Body of <c>/v1/drafts/rewrite</c>: a check request and how the draft is to be written anew.</summary>
internal sealed record RewriteRequest
{
    /// <summary>The reply.</summary>
    public required Draft Draft { get; init; }

    /// <summary>The manner.</summary>
    public required RewriteStyle Style { get; init; }

    /// <summary><c>en</c>, <c>ru</c> or <c>uk</c>; the customer's when omitted.</summary>
    public string? Language { get; init; }

    /// <summary>Policy id; <c>default</c> when omitted.</summary>
    public string? Policy { get; init; }

    /// <summary>What is known around the draft.</summary>
    public Context? Context { get; init; }

    /// <summary>Messages so far, oldest first.</summary>
    public IReadOnlyList<Message>? Conversation { get; init; }
}
