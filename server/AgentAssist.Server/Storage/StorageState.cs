using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Storage;

/// <summary>Whether the database can be written now.</summary>
internal sealed class StorageState(IDbContextFactory<ServerDb> databases, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly Lock _probing = new();
    private Task<string?>? _probe;
    private long _probedAt;
    private volatile bool _isOpen;
    private volatile string? _problem = "The database is being opened.";

    /// <summary>Whether its tables are in place.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>Why it could not be opened; null once it is.</summary>
    public string? Problem => _problem;

    public void Opened()
    {
        _problem = null;
        _isOpen = true;
    }

    public void Failed(string problem) => _problem = problem;

    /// <summary>Tries to write without changing anything; asked often, it tells what it saw last.</summary>
    public Task<string?> ProbeAsync()
    {
        if (!_isOpen) return Task.FromResult(_problem);
        lock (_probing)
        {
            if (_probe is null || time.GetElapsedTime(_probedAt) > Fresh) (_probe, _probedAt) = (Task.Run(TryAsync), time.GetTimestamp());
            return _probe;
        }
    }

    private async Task<string?> TryAsync()
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Secrets.AnyAsync();
            return null;
        }
        catch (DbException error)
        {
            return error.Message;
        }
    }
}
