using AgentAssist.Engine.Policies;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Storage;
using AgentAssist.Server.Streams;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Replays;

/// <summary>Keeps replays and tells the feed of their changes.</summary>
internal sealed class ReplayStore(IDbContextFactory<ServerDb> databases, Feed<StoredReplay> feed, RevisionStore revisions, PolicyHost policies, TimeProvider time)
{
    private const int MaxWaiting = 100;

    /// <summary>Released when there is something to run.</summary>
    public SemaphoreSlim Submitted { get; } = new(0);

    public static ProblemResult Missing(string id) => new(StatusCodes.Status404NotFound, $"There is no replay {id}.");

    /// <summary>Asks for a replay.</summary>
    public async Task<(StoredReplay? Replay, ProblemResult? Problem)> SubmitAsync(ReplayRequest request, string? by, CancellationToken cancellation)
    {
        if (PolicyChoice.Find(policies.Current, request.Policy, "policy", out var problem) is not { } policy) return (null, problem);
        var current = policies.Current.Source.Revision;
        foreach (var (field, revision) in new[] { ("revision", request.Revision), ("against", request.Against) })
        {
            if (revision is not null && revision != current && !await revisions.HasAsync(revision, cancellation))
                return (null, ProblemResult.OfField(StatusCodes.Status400BadRequest, field, $"There is no revision {revision}; GET /v1/policies/revisions lists them."));
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Replays.CountAsync(row => row.Status == ReplayStatus.Queued, cancellation) >= MaxWaiting)
            return (null, new ProblemResult(StatusCodes.Status503ServiceUnavailable, "Too many replays wait already; try again when some are done."));
        // What is in force now may not be when its turn comes.
        if (!await revisions.HasAsync(current, cancellation)) await revisions.PublishAsync(cancellation);
        var now = UnixMilliseconds.Now(time);
        var replay = new StoredReplay
        {
            Id = StoredId.New(now),
            CreatedAt = now,
            By = by,
            Policy = policy.Reference.Id,
            Revision = request.Revision ?? current,
            Against = request.Against,
            Cases = request.Cases ?? CaseSet.All,
            Rule = request.Only,
            Topic = request.Topic,
            Language = request.Language,
            Level = request.Level,
            Tag = request.Tag,
            Volume = request.Volume,
        };
        db.Replays.Add(replay);
        await db.SaveChangesAsync(cancellation);
        feed.Publish(replay.Copy());
        Submitted.Release();
        return (replay, null);
    }

    public async Task<StoredReplay?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Replays.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    /// <summary>The newest replays.</summary>
    public async Task<List<StoredReplay>> ListAsync(string? before, int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.Replays.AsNoTracking();
        if (before is not null) rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        return await rows.OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation);
    }

    /// <summary>The next one to run: one that was running when the server stopped, else the one that waits longest.</summary>
    public async Task<StoredReplay?> NextAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Replays.AsNoTracking().Where(row => row.Status == ReplayStatus.Running || row.Status == ReplayStatus.Queued)
            .OrderByDescending(row => row.Status == ReplayStatus.Running).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Notes how far a replay is.</summary>
    /// <returns>False when somebody cancelled it meanwhile.</returns>
    public async Task<bool> SaveAsync(StoredReplay replay, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = replay.Version;
        if (replay.IsEnded) replay.EndedAt = UnixMilliseconds.Now(time);
        replay.Version++;
        db.Attach(replay).State = EntityState.Modified;
        db.Entry(replay).Property(row => row.Version).OriginalValue = known;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        feed.Publish(replay.Copy());
        return true;
    }

    /// <summary>Stops a replay.</summary>
    public async Task<(StoredReplay? Replay, ProblemResult? Problem)> CancelAsync(string id, CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Replays.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } replay) return (null, Missing(id));
            if (replay.IsEnded) return (null, new ProblemResult(StatusCodes.Status409Conflict, $"It is {Pages.Written.As(replay.Status)} already."));
            (replay.Status, replay.EndedAt) = (ReplayStatus.Cancelled, UnixMilliseconds.Now(time));
            replay.Version++;
            try
            {
                await db.SaveChangesAsync(cancellation);
                feed.Publish(replay.Copy());
                return (replay, null);
            }
            catch (DbUpdateConcurrencyException)
            {
                // It went on this very moment: once more.
            }
        }
    }
}
