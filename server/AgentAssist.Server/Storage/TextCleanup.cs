using AgentAssist.Server.Approvals;
using AgentAssist.Server.Feedback;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Storage;

/// <summary>Removes texts whose time is over; what was decided about them stays.</summary>
internal sealed partial class TextCleanup(
    IDbContextFactory<ServerDb> databases, StorageState state, TimeProvider time, ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private readonly ILogger _logger = loggers.CreateLogger("Storage");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            if (state.IsOpen) await Task.Run(() => TryCleanAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryCleanAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await CleanAsync(db, time.GetUtcNow(), cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogFailure(error.GetBaseException().Message);
        }
    }

    private static async Task CleanAsync(ServerDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Events.Where(row => row.TextUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, (string?)null).SetProperty(row => row.TextUntil, (DateTimeOffset?)null), cancellation);
        var ended = now - Approval.KeptAfterEnd;
        await db.ApprovalTexts.Where(texts => db.Approvals.Any(row => row.Id == texts.ApprovalId && row.EndedAt <= ended)).ExecuteDeleteAsync(cancellation);
        var old = now - Appeal.KeptOpen;
        await db.Appeals.Where(row => row.Submitted != null && (row.EndedAt <= ended || row.CreatedAt <= old))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Submitted, (string?)null), cancellation);
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "Old texts could not be removed: {Reason}")]
    private partial void LogFailure(string reason);
}
