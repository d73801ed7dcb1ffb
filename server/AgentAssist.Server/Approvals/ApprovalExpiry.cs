using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Approvals;

/// <summary>Expires held replies when their time comes, so that open pages learn it at once.</summary>
internal sealed partial class ApprovalExpiry(ApprovalStore store, StorageState storage, TimeProvider time, ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = loggers.CreateLogger("Approvals");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = storage.IsOpen ? await Task.Run(() => ExpireAsync(stoppingToken), stoppingToken) : Pause;
            await WaitAsync(wait, stoppingToken);
        }
    }

    private async Task<TimeSpan> ExpireAsync(CancellationToken stopping)
    {
        try
        {
            return await store.ExpireAsync(stopping) is { } next ? next - time.GetUtcNow() : Timeout.InfiniteTimeSpan;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailure(error.GetBaseException().Message);
            return Pause;
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var delay = wait == Timeout.InfiniteTimeSpan || wait > TimeSpan.Zero ? Task.Delay(wait, time, either.Token) : Task.CompletedTask;
        await Task.WhenAny(delay, store.Submitted.WaitAsync(either.Token));
        await either.CancelAsync();
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "Held replies could not be expired: {Reason}")]
    private partial void LogFailure(string reason);
}
