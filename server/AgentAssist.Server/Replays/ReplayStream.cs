using AgentAssist.Server.Streams;

namespace AgentAssist.Server.Replays;

/// <summary>Replays as server-sent events.</summary>
internal sealed class ReplayStream(Feed<StoredReplay> feed, LiveEvents events, ReplayStore store)
{
    private const int Newest = 20;
    private const string Name = "replay";

    /// <summary>One replay now and after each change, until it ended.</summary>
    public Task<IResult> ServeOneAsync(HttpContext context, string id) => events.ServeAsync(context, feed, id, Name, async (write, next, stop) =>
    {
        for (var replay = await store.FindAsync(id, stop); replay is not null; replay = await next())
        {
            await write(ReplayView.Of(replay, withTotals: replay.Status == ReplayStatus.Done));
            if (replay.IsEnded) return;
        }
    });

    /// <summary>The newest, then all that change.</summary>
    public Task<IResult> ServeAllAsync(HttpContext context) => events.ServeAsync(context, feed, id: null, Name, async (write, next, stop) =>
    {
        foreach (var replay in await store.ListAsync(null, Newest, stop)) await write(ReplayView.Of(replay, withTotals: false));
        for (; ; ) await write(ReplayView.Of(await next(), withTotals: false));
    });
}
