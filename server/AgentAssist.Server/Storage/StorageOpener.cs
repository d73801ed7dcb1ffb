using AgentAssist.Server.Feedback;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Storage;

/// <summary>Brings the database up to date at the start. While that fails it tries again: drafts are checked meanwhile.</summary>
internal sealed partial class StorageOpener(
    IDbContextFactory<ServerDb> databases, StorageState state, Pseudonyms pseudonyms, SuggestionHistory history,
    Hosting.ServerSettings settings, TimeProvider time, ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _firstTry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger _logger = loggers.CreateLogger("Storage");

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        // The first requests find it open.
        await _firstTry.Task.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await Task.Run(() => TryOpenAsync(stoppingToken), stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> TryOpenAsync(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Patience);
        try
        {
            await OpenAsync(limit.Token);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            // Whatever is wrong with it, drafts can be checked.
            // A pooled connection would hold on to the broken file after it was replaced.
            SqliteConnection.ClearAllPools();
            Tell(error is OperationCanceledException ? "It was still locked by another program after a minute." : error.GetBaseException().Message);
            return false;
        }
        finally
        {
            _firstTry.TrySetResult();
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        CreateFolder(settings.DataFolder);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // A lock left by a program that was killed while it migrated then hinders only who has to migrate himself.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any()) await db.Database.MigrateAsync(cancellation);
        await pseudonyms.LoadAsync(db, cancellation);
        await history.LoadAsync(db, cancellation);
        state.Opened();
    }

    // Replies that wait for approval lie in it: others on this machine need not read them.
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Tell(string reason)
    {
        var problem = $"The database in {settings.DataFolder} cannot be opened: {reason}";
        if (state.Problem != problem) LogProblem(problem);
        state.Failed(problem);
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "{Problem} Drafts are checked all the same; approvals and feedback are not taken.")]
    private partial void LogProblem(string problem);
}
