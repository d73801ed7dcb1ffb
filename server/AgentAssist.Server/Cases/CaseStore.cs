using System.Runtime.CompilerServices;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Cases;

/// <summary>Keeps the cases of the library. Personal data is replaced before a case is kept.</summary>
internal sealed class CaseStore(IDbContextFactory<ServerDb> databases, TimeProvider time)
{
    private const int PageSize = 256;

    public static ProblemResult Missing(string id) => new(StatusCodes.Status404NotFound, $"There is no case {id}.");

    /// <summary>Keeps new cases.</summary>
    public async Task<IReadOnlyList<StoredCase>> AddAsync(IEnumerable<Case> cases, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        var rows = cases.Select(theCase => Create(theCase, now)).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Cases.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        return rows;
    }

    public async Task<StoredCase?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    /// <summary>The newest cases.</summary>
    public async Task<List<StoredCase>> ListAsync(CaseQuery query, string? before, int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = query.In(db.Cases.AsNoTracking());
        if (before is not null) rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        return await rows.OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation);
    }

    public async Task<int> CountAsync(CaseQuery query, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await query.In(db.Cases).CountAsync(cancellation);
    }

    /// <summary>All cases, the oldest first, a page at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StoredCase>> ReadAsync(CaseQuery query, string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = after ?? ""; ;)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var from = last;
            var page = await query.In(db.Cases.AsNoTracking()).Where(row => string.Compare(row.Id, from) > 0).OrderBy(row => row.Id).Take(PageSize).ToListAsync(cancellation);
            if (page.Count == 0) yield break;
            yield return page;
            last = page[^1].Id;
        }
    }

    /// <summary>Changes a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="theCase">What it says now.</param>
    /// <param name="version">The version the caller saw; null when he does not say.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<(StoredCase? Row, ProblemResult? Problem)> ChangeAsync(string id, Case theCase, int? version, CancellationToken cancellation) =>
        WriteAsync(id, version, (_, row) =>
        {
            row.Take(Anonymizer.Apply(theCase).Case);
            row.ChangedAt = UnixMilliseconds.Now(time);
            row.Version++;
        }, cancellation);

    public Task<(StoredCase? Row, ProblemResult? Problem)> RemoveAsync(string id, int? version, CancellationToken cancellation) =>
        WriteAsync(id, version, (db, row) => db.Cases.Remove(row), cancellation);

    private async Task<(StoredCase? Row, ProblemResult? Problem)> WriteAsync(string id, int? version, Action<ServerDb, StoredCase> write, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Cases.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row) return (null, Missing(id));
        if (version is { } seen && seen != row.Version) return (null, VersionTag.Changed(row.Version));
        write(db, row);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (row, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, await FindAsync(id, cancellation) is { } now ? VersionTag.Changed(now.Version) : Missing(id));
        }
    }

    private static StoredCase Create(Case theCase, DateTimeOffset now)
    {
        var row = new StoredCase { Id = StoredId.New(now), CreatedAt = now, ChangedAt = now, Json = "" };
        row.Take(Anonymizer.Apply(theCase).Case);
        return row;
    }
}
