using System.Threading.Channels;
using AgentAssist.Engine.Policies;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Policies;

/// <summary>Publishes the packs at the start and after every reload without errors.</summary>
internal sealed partial class RevisionPublisher(RevisionStore store, PolicyHost host, StorageState storage, TimeProvider time, ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = loggers.CreateLogger("Policies");
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        host.Reloaded += OnReloaded;
        try
        {
            _changes.Writer.TryWrite(true);
            await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
            {
                while (!storage.IsOpen || !await Task.Run(() => TryPublishAsync(stoppingToken), stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
            }
        }
        finally
        {
            host.Reloaded -= OnReloaded;
        }
    }

    private void OnReloaded(PolicyHost reloaded)
    {
        if (!reloaded.Problems.Any(problem => problem.IsError)) _changes.Writer.TryWrite(true);
    }

    private async Task<bool> TryPublishAsync(CancellationToken stopping)
    {
        try
        {
            await store.PublishAsync(stopping);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailure(error.GetBaseException().Message);
            return false;
        }
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "The revision of the packs could not be kept: {Reason}")]
    private partial void LogFailure(string reason);
}
