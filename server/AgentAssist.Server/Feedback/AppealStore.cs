using AgentAssist.Server.Audit;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Feedback;

/// <summary>Finds and answers appeals.</summary>
internal sealed class AppealStore(IDbContextFactory<ServerDb> databases, EventWriter events, TimeProvider time)
{
    public async Task<IReadOnlyList<AppealView>> ListAsync(AppealStatus? status, string? before, int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.Appeals.AsNoTracking().Where(row => status == null || row.Status == status);
        if (before is not null) rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        return [.. (await rows.OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation)).Select(AppealView.Of)];
    }

    /// <summary>What waits for an answer, the longest wait first.</summary>
    public async Task<IReadOnlyList<Appeal>> OpenAsync(int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Appeals.AsNoTracking().Where(row => row.Status == AppealStatus.Open).OrderBy(row => row.Id).Take(limit).ToListAsync(cancellation);
    }

    public async Task<AppealView?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Appeals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } appeal ? AppealView.Of(appeal) : null;
    }

    /// <summary>Writes an answer down, once.</summary>
    public async Task<(AppealView? Appeal, ProblemResult? Problem)> AnswerAsync(string id, AppealAnswer answer, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Appeals.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } appeal) return (null, Missing(id));
        if (appeal.Status != AppealStatus.Open) return (null, AlreadyAnswered(AppealView.Of(appeal)));
        appeal.Status = answer.Decision == AppealVerdict.Uphold ? AppealStatus.Upheld : AppealStatus.Rejected;
        (appeal.Lead, appeal.Answer, appeal.EndedAt) = (answer.Lead, answer.Answer, now);
        appeal.Version++;
        db.Events.Add(events.OfAnswer(appeal, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, AlreadyAnswered(await FindAsync(id, cancellation) ?? AppealView.Of(appeal)));
        }

        return (AppealView.Of(appeal), null);
    }

    public static ProblemResult Missing(string id) => new(StatusCodes.Status404NotFound, $"There is no appeal {id}.");

    private static ProblemResult AlreadyAnswered(AppealView appeal) =>
        new(StatusCodes.Status409Conflict, $"It is {Written.As(appeal.Status)} already, by {appeal.Lead}.");
}
