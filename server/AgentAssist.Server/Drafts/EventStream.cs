using System.Buffers;
using System.Net.Mime;
using System.Text;

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
        await foreach (var step in steps)
        {
            if (last is null) await SendAsync("result", () => DraftCheckJson.Write(to, step));
            else if (DraftCheckUpdate.Between(last, step) is { } update) await SendAsync("update", () => DraftCheckJson.Write(to, update));
            last = step;
        }

        if (context.RequestAborted.IsCancellationRequested) return;
        await SendAsync("done", () => to.Write("{}"u8));

        async Task SendAsync(string name, Action write)
        {
            to.Write(Encoding.ASCII.GetBytes($"event: {name}\ndata: "));
            write();
            to.Write("\n\n"u8);
            await to.FlushAsync(context.RequestAborted);
        }
    }
}
