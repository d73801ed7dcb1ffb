using AgentAssist.Server.Streams;

namespace AgentAssist.Server.Approvals;

/// <summary>Approvals as server-sent events.</summary>
internal sealed class ApprovalStream(Feed<Approval> feed, LiveEvents events, ApprovalStore store, TimeProvider time)
{
    private const int MostWaiting = 100;
    private const string Name = "approval";

    /// <summary>One approval now and after each change, until it ended.</summary>
    public Task<IResult> ServeOneAsync(HttpContext context, string id) => events.ServeAsync(context, feed, id, Name, async (write, next, stop) =>
    {
        for (var approval = await store.FindAsync(id, stop); approval is not null; approval = await next())
        {
            await write(ApprovalView.Of(approval, time.GetUtcNow()));
            if (approval.StatusAt(time.GetUtcNow()) != ApprovalStatus.Pending) return;
        }
    });

    /// <summary>All that wait, then all that change.</summary>
    public Task<IResult> ServeAllAsync(HttpContext context) => events.ServeAsync(context, feed, id: null, Name, async (write, next, stop) =>
    {
        foreach (var waiting in await store.ListAsync(ApprovalStatus.Pending, null, MostWaiting, stop)) await write(waiting);
        await context.Response.BodyWriter.WriteAsync(": now come changes\n\n"u8.ToArray(), stop);
        for (; ; ) await write(ApprovalSummary.Of(await next(), time.GetUtcNow()));
    });
}
