using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AgentAssist.SemanticKernel;

/// <summary>
/// Puts the gate behind a chat service that is called directly, which no filter of the kernel sees. The conversation is read from the chat history: <c>user</c>
/// is the customer, <c>assistant</c> the agent. Use this or <see cref="ReplyGateFilter"/>, as the bot calls its model.
/// </summary>
public sealed class GatedChatCompletion(IChatCompletionService inner, ReplyGate gate) : IChatCompletionService
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes => inner.Attributes;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        var conversation = Gated.Conversation(chatHistory);
        var contents = await inner.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);
        return [.. contents.Select(content => Gated.Content(content, gate, conversation))];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var conversation = Gated.Conversation(chatHistory);
        var held = new List<StreamingChatMessageContent>();
        await foreach (var piece in inner.GetStreamingChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken)) held.Add(piece);
        foreach (var piece in Gated.Pieces(held, gate, conversation)) yield return piece;
    }
}
