using System.Net.Mime;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace AgentAssist.Server.Approvals;

/// <summary>Approvals as server-sent events.</summary>
internal sealed class ApprovalStream(
    ApprovalFeed feed, ApprovalStore store, IHostApplicationLifetime lifetime, IOptions<JsonOptions> json, TimeProvider time)
{
    private const int MostWaiting = 100;

    // Proxies close what is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>One approval now and after each change, until it ended.</summary>
    public Task<IResult> ServeOneAsync(HttpContext context, string id) => ServeAsync(context, id, async (write, changes, stop) =>
    {
        for (var approval = await store.FindAsync(id, stop); approval is not null; approval = await NextAsync(context, changes, stop))
        {
            await write(ApprovalView.Of(approval, time.GetUtcNow()));
            if (approval.StatusAt(time.GetUtcNow()) != ApprovalStatus.Pending) return;
        }
    });

    /// <summary>All that wait, then all that change.</summary>
    public Task<IResult> ServeAllAsync(HttpContext context) =>
        ServeAsync(context, id: null, async (write, changes, stop) =>
        {
            foreach (var waiting in await store.ListAsync(ApprovalStatus.Pending, null, MostWaiting, stop)) await write(waiting);
            await context.Response.BodyWriter.WriteAsync(": now come changes\n\n"u8.ToArray(), stop);
            for (; ; ) await write(ApprovalSummary.Of(await NextAsync(context, changes, stop), time.GetUtcNow()));
        });

    private async Task<IResult> ServeAsync(
        HttpContext context, string? id, Func<Func<object, Task>, ChannelReader<Approval>, CancellationToken, Task> serve)
    {
        // Listening starts before the first reading, so that no change falls between.
        if (feed.Listen(id) is not { } channel) return ApprovalProblems.TooManyListeners;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            context.Response.ContentType = MediaTypeNames.Text.EventStream;
            context.Response.Headers.CacheControl = "no-store";
            // nginx holds small answers back unless told not to.
            context.Response.Headers["X-Accel-Buffering"] = "no";
            await serve(value => WriteAsync(context.Response, value, stop.Token), channel.Reader, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was closed, or the server stops: the browser comes again by itself.
        }
        finally
        {
            feed.Leave(channel);
        }

        return Results.Empty;
    }

    private async Task<Approval> NextAsync(HttpContext context, ChannelReader<Approval> changes, CancellationToken stop)
    {
        var change = changes.ReadAsync(stop).AsTask();
        while (await Task.WhenAny(change, Task.Delay(Heartbeat, time, stop)) != change)
        {
            stop.ThrowIfCancellationRequested();
            await context.Response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), stop);
        }

        return await change;
    }

    private async Task WriteAsync(HttpResponse to, object value, CancellationToken stop)
    {
        var writer = to.BodyWriter;
        await writer.WriteAsync("event: approval\ndata: "u8.ToArray(), stop);
        await writer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions), stop);
        await writer.WriteAsync("\n\n"u8.ToArray(), stop);
    }
}
