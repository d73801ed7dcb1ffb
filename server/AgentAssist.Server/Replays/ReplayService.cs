using System.Runtime.CompilerServices;
using System.Text.Json;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;
using AgentAssist.Server.Cases;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Replays;

/// <summary>Runs replays one after another in the background, on half of the cores: checks of drafts come first.</summary>
internal sealed partial class ReplayService(
    ReplayStore store, CaseStore library, RevisionStore revisions, PolicyHost policies, StorageState storage, TimeProvider time, ILoggerFactory loggers) : BackgroundService
{
    private const int PartSize = 256;
    private const int MostResults = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = loggers.CreateLogger("Replays");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var ran = storage.IsOpen && await Task.Run(() => TryRunNextAsync(stoppingToken), stoppingToken);
            if (!ran) await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(Pause, time, either.Token), store.Submitted.WaitAsync(either.Token));
        await either.CancelAsync();
    }

    private async Task<bool> TryRunNextAsync(CancellationToken stopping)
    {
        try
        {
            if (await store.NextAsync(stopping) is not { } replay) return false;
            await RunAsync(replay, stopping);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailure(error.GetBaseException().Message);
            return false;
        }
    }

    private async Task RunAsync(StoredReplay replay, CancellationToken stopping)
    {
        var (replayer, problem) = await OpenAsync(replay, stopping);
        if (replayer is null)
        {
            (replay.Status, replay.Problem) = (ReplayStatus.Failed, problem);
            await store.SaveAsync(replay, stopping);
            return;
        }

        var beside = replay.Cases == CaseSet.Library ? [] : CasesBesideRules();
        replay.Status = ReplayStatus.Running;
        replay.Total = beside.Count + (replay.Cases == CaseSet.Rules ? 0 : await library.CountAsync(new CaseQuery(), stopping));
        var totals = ReplayView.ReportOf(replay).Totals;
        List<CaseResult> results = [.. ReplayView.ReportOf(replay).Results];
        if (!await store.SaveAsync(replay, stopping)) return;

        var parts = PartsAsync(replay, beside, stopping);
        await foreach (var (part, rules, after, count) in OrderedWork.RunAsync(parts, Replay, Math.Max(1, Environment.ProcessorCount / 2), stopping))
        {
            totals.Add(part.Totals);
            results.AddRange(part.Results.Take(MostResults - results.Count));
            replay.Notable += part.Wanted;
            (replay.RulesDone, replay.After, replay.Done) = (rules, after ?? replay.After, replay.Done + count);
            if (!await SaveAsync(replay, totals, results, stopping)) return;
        }

        replay.Status = ReplayStatus.Done;
        await SaveAsync(replay, totals, results, stopping);

        (ReplayPart Part, int Rules, string? After, int Count) Replay((IReadOnlyList<Case> Cases, int Rules, string? After) part) => (
            replayer.Run(part.Cases.Select(theCase => (new CaseReading(theCase, ""), theCase.Id ?? "", 0L)), result => result.IsNotable, keeps: results.Count < MostResults), part.Rules, part.After, part.Cases.Count);
    }

    private Task<bool> SaveAsync(StoredReplay replay, ReplayTotals totals, List<CaseResult> results, CancellationToken stopping)
    {
        replay.Totals = JsonSerializer.Serialize(totals, ReplayJson.Context.ReplayTotals);
        replay.Results = JsonSerializer.Serialize(results, ReplayJson.Context.ListCaseResult);
        return store.SaveAsync(replay, stopping);
    }

    private async Task<(Replayer? Replayer, string? Problem)> OpenAsync(StoredReplay replay, CancellationToken stopping)
    {
        var (main, problem) = await OpenAsync(replay.Policy, replay.Revision, stopping);
        if (main is null) return (null, problem);
        if (replay.Against is null) return (new Replayer(main, against: null, ReplayView.FilterOf(replay)), null);
        (var against, problem) = await OpenAsync(replay.Policy, replay.Against, stopping);
        return against is null ? (null, problem) : (new Replayer(main, against, ReplayView.FilterOf(replay)), null);
    }

    private async Task<(ReplayPolicy? Policy, string? Problem)> OpenAsync(string id, string revision, CancellationToken stopping)
    {
        if (await revisions.OpenAsync(revision, stopping) is not { } set) return (null, $"There is no revision {revision}.");
        return set.Policies.TryGetValue(id, out var policy) ? (new ReplayPolicy(policy, set.Source), null) : (null, $"Revision {revision} has no policy {id}.");
    }

    // Places are told by pack, not by a path of this machine.
    private List<Case> CasesBesideRules() =>
    [
        .. policies.Current.Source.Packs.SelectMany(pack => pack.Rules.SelectMany(rule => rule.Cases.Select((written, i) =>
            Case.Of(pack.Id, rule, written) with { Id = $"{pack.Id}/{rule.Id} {i + 1}", Location = default }))),
    ];

    private async IAsyncEnumerable<(IReadOnlyList<Case> Cases, int Rules, string? After)> PartsAsync(
        StoredReplay replay, List<Case> beside, [EnumeratorCancellation] CancellationToken stopping)
    {
        var rules = replay.RulesDone;
        if (replay.Cases != CaseSet.Rules && rules == 0)
            await foreach (var page in library.ReadAsync(new CaseQuery(), replay.After, stopping)) yield return ([.. page.Select(row => row.Read())], 0, page[^1].Id);
        foreach (var chunk in beside.Skip(rules).Chunk(PartSize))
        {
            rules += chunk.Length;
            yield return (chunk, rules, null);
        }
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "A replay stopped and will be tried again: {Reason}")]
    private partial void LogFailure(string reason);
}
