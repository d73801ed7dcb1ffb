using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.SemanticKernel;

namespace AgentAssist.SemanticKernel;

/// <summary>
/// Puts the gate behind every prompt of a kernel: <c>kernel.FunctionInvocationFilters.Add(new ReplyGateFilter(gate))</c>. What a model wrote is checked before
/// the caller gets it; a streamed answer is held back until it is whole. What other functions return is left alone.
/// </summary>
public sealed class ReplyGateFilter(ReplyGate gate) : IFunctionInvocationFilter
{
    /// <inheritdoc/>
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await next(context);
        object? gated = context.Result.GetValue<object>() switch
        {
            ChatMessageContent content => Gate(content),
            IReadOnlyList<ChatMessageContent> contents => contents.Select(Gate).ToArray(),
            TextContent text when !string.IsNullOrEmpty(text.Text) => new TextContent(gate.Check(text.Text).Text, text.ModelId),
            IAsyncEnumerable<StreamingKernelContent> pieces => StreamAsync(pieces),
            IAsyncEnumerable<string> pieces => StreamAsync(pieces),
            _ => null,
        };
        if (gated is not null) context.Result = new FunctionResult(context.Result, gated);
    }

    private ChatMessageContent Gate(ChatMessageContent content) => Gated.Content(content, gate, []);

    private async IAsyncEnumerable<StreamingChatMessageContent> StreamAsync(
        IAsyncEnumerable<StreamingKernelContent> pieces, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var held = new List<StreamingKernelContent>();
        await foreach (var piece in pieces.WithCancellation(cancellation)) held.Add(piece);
        foreach (var piece in Gated.Pieces(held.OfType<StreamingChatMessageContent>(), gate, [])) yield return piece;
    }

    private async IAsyncEnumerable<string> StreamAsync(IAsyncEnumerable<string> pieces, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var held = new StringBuilder();
        await foreach (var piece in pieces.WithCancellation(cancellation)) held.Append(piece);
        yield return gate.Check(held.ToString()).Text;
    }
}
