using System.Buffers;
using System.IO.Pipelines;
using System.Net.Mime;

namespace AgentAssist.Server.Drafts;

/// <summary>The answer as server-sent events: <c>result</c>, an <c>update</c> for all that comes later, then <c>done</c>.</summary>
internal static class EventStream
{
    /// <param name="context">The request.</param>
    /// <param name="steps">The first answer and, one after the other, what it became; at least one.</param>
    public static async Task WriteAsync(HttpContext context, IAsyncEnumerable<DraftCheckResponse> steps)
    {
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        // nginx holds small answers back unless told not to.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var to = context.Response.BodyWriter;
        DraftCheckResponse? last = null;
        await using var step = steps.GetAsyncEnumerator();
        var next = step.MoveNextAsync();
        while (await next)
        {
            if (last is null) Write("event: result\ndata: "u8, step.Current, static (to, result) => DraftCheckJson.Write(to, result));
            else if (DraftCheckUpdate.Between(last, step.Current) is { } update) Write("event: update\ndata: "u8, update, static (to, update) => DraftCheckJson.Write(to, update));
            last = step.Current;
            next = step.MoveNextAsync();
            if (!next.IsCompleted) await to.FlushAsync(); // ends at once when nobody listens any more
        }

        if (context.RequestAborted.IsCancellationRequested) return;
        to.Write("event: done\ndata: {}\n\n"u8);
        await to.FlushAsync();

        void Write<T>(ReadOnlySpan<byte> head, T value, Action<PipeWriter, T> write)
        {
            to.Write(head);
            write(to, value);
            to.Write("\n\n"u8);
        }
    }
}
