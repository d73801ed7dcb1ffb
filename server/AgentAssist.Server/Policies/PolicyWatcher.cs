using AgentAssist.Engine.Policies;

namespace AgentAssist.Server.Policies;

/// <summary>Follows changes of the policies folder and tells the operator what is wrong in it.</summary>
internal sealed partial class PolicyWatcher(PolicyHost host, ILogger<PolicyWatcher> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
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

    [LoggerMessage(Message = "{Problem}")]
    private partial void LogProblem(LogLevel level, PolicyProblem problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Policies reloaded, revision {Revision}")]
    private partial void LogReloaded(string revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last good policies stay in force, revision {Revision}")]
    private partial void LogKept(string revision);
}
