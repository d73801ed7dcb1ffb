using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AgentAssist.SemanticKernel;

/// <summary>Chat contents behind the gate.</summary>
internal static class Gated
{
    /// <summary>What was said so far, as the policy reads it.</summary>
    public static IReadOnlyList<Message> Conversation(ChatHistory history) =>
    [
        .. history.Where(message => !string.IsNullOrEmpty(message.Content) && (message.Role == AuthorRole.User || message.Role == AuthorRole.Assistant))
            .Select(message => new Message(message.Role == AuthorRole.User ? Author.Customer : Author.Agent, message.Content!)),
    ];

    /// <summary>A message as it may be said; calls of tools have no text and pass. Nothing of the original goes along with a changed text.</summary>
    public static ChatMessageContent Content(ChatMessageContent content, ReplyGate gate, IReadOnlyList<Message> conversation)
    {
        if (string.IsNullOrEmpty(content.Content) || content.Role != AuthorRole.Assistant) return content;
        var gated = gate.Check(content.Content, conversation);
        if (gated.Outcome == ReplyOutcome.Passed) return content;
        var others = content.Items.Where(item => item is not TextContent);
        return new ChatMessageContent(content.Role, [new TextContent(gated.Text), .. others], content.ModelId);
    }

    /// <summary>The pieces of a streamed message once it is whole: as they came when it passed, else one piece.</summary>
    public static IEnumerable<StreamingChatMessageContent> Pieces(IEnumerable<StreamingChatMessageContent> held, ReplyGate gate, IReadOnlyList<Message> conversation)
    {
        var pieces = held.ToList();
        var text = string.Concat(pieces.Select(piece => piece.Content));
        if (text.Length == 0) return pieces;
        var gated = gate.Check(text, conversation);
        return gated.Outcome == ReplyOutcome.Passed ? pieces : [new StreamingChatMessageContent(AuthorRole.Assistant, gated.Text, modelId: pieces[0].ModelId)];
    }
}
