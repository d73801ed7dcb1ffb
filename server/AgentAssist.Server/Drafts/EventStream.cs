using System.Net.Mime;

namespace AgentAssist.Server.Drafts;

/// <summary>The answer as server-sent events: <c>result</c>, then <c>done</c>.</summary>
internal static class EventStream
{
    public static async Task WriteAsync(HttpContext context, DraftCheckResponse response)
    {
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        // nginx holds small answers back unless told not to.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var writer = context.Response.BodyWriter;
        await writer.WriteAsync("event: result\ndata: "u8.ToArray(), context.RequestAborted);
        DraftCheckJson.Write(writer, response);
        await writer.WriteAsync("\n\nevent: done\ndata: {}\n\n"u8.ToArray(), context.RequestAborted);
    }
}
