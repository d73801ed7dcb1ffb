using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Server.Policies;

/// <summary>Follows changes of the policies folder and tells the operator what is wrong in it.</summary>
internal sealed partial class PolicyWatcher(PolicyHost host, Inflector inflector, ILoggerFactory loggers) : IHostedService
{
    // A short name: its lines are read by people who look for file:line:column.
    private readonly ILogger _logger = loggers.CreateLogger("Policies");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (inflector.MissingDictionaries is { Count: > 0 } missing) LogMissingDictionaries(string.Join(", ", missing));
        host.Reloaded += OnReloaded;
        LogProblems(host.Problems);
        host.Watch();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        host.Reloaded -= OnReloaded;
        return Task.CompletedTask;
    }

    private void OnReloaded(PolicyHost reloaded)
    {
        LogProblems(reloaded.Problems);
        if (reloaded.Problems.Any(problem => problem.IsError)) LogKept(reloaded.Current.Source.Revision);
        else LogReloaded(reloaded.Current.Source.Revision);
    }

    private void LogProblems(IEnumerable<PolicyProblem> problems)
    {
        foreach (var problem in problems) LogProblem(problem.IsError ? LogLevel.Error : LogLevel.Warning, problem);
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "No dictionary for {Languages}: forms of words are guessed by their endings. Install Node.js and build again.")]
    private partial void LogMissingDictionaries(string languages);

    [LoggerMessage(EventId = 0, Message = "{Problem}")]
    private partial void LogProblem(LogLevel level, PolicyProblem problem);

    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Policies reloaded, revision {Revision}")]
    private partial void LogReloaded(string revision);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "The last good policies stay in force, revision {Revision}")]
    private partial void LogKept(string revision);
}
