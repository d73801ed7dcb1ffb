using System.Net.Mime;
using System.Text.Json;
using AgentAssist.Server.Errors;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace AgentAssist.Server.Streams;

/// <summary>Changes as server-sent events.</summary>
internal sealed class LiveEvents(IHostApplicationLifetime lifetime, IOptions<JsonOptions> json, TimeProvider time)
{
    private static readonly ProblemResult TooManyListeners = new(
        StatusCodes.Status503ServiceUnavailable, "Too many pages follow changes already; ask for the resource itself instead.");

    // Proxies close what is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Listens to a feed and serves it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="id">One thing; null for all.</param>
    /// <param name="name">Name of the events.</param>
    /// <param name="serve">Is given what writes an event and what waits for the next change.</param>
    public async Task<IResult> ServeAsync<T>(
        HttpContext context, Feed<T> feed, string? id, string name, Func<Func<object, Task>, Func<Task<T>>, CancellationToken, Task> serve)
    {
        // Listening starts before the first reading, so that no change falls between.
        if (feed.Listen(id) is not { } channel) return TooManyListeners;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            context.Response.ContentType = MediaTypeNames.Text.EventStream;
            context.Response.Headers.CacheControl = "no-store";
            // nginx holds small answers back unless told not to.
            context.Response.Headers["X-Accel-Buffering"] = "no";
            await context.Response.Body.FlushAsync(stop.Token); // the page knows that it is connected before anything changes
            await serve(value => WriteAsync(context.Response, name, value, stop.Token), NextAsync, stop.Token);
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

        async Task<T> NextAsync()
        {
            var change = channel.Reader.ReadAsync(stop.Token).AsTask();
            while (await Task.WhenAny(change, Task.Delay(Heartbeat, time, stop.Token)) != change)
            {
                stop.Token.ThrowIfCancellationRequested();
                await context.Response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), stop.Token);
            }

            return await change;
        }
    }

    private async Task WriteAsync(HttpResponse to, string name, object value, CancellationToken stop)
    {
        var writer = to.BodyWriter;
        await writer.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"event: {name}\ndata: "), stop);
        await writer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions), stop);
        await writer.WriteAsync("\n\n"u8.ToArray(), stop);
    }
}
