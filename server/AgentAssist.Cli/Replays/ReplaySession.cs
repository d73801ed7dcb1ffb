using System.Runtime.CompilerServices;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Cli.Replays;

/// <summary>Runs a replay from where it stands to its end.</summary>
internal sealed class ReplaySession(CaseFiles cases, Replayer replayer, IReplayFormat format, int threads, Terminal terminal)
{
    private readonly ReplayTotals _totals = new();
    private ReplayJournal? _journal;
    private long _wanted;
    private InputPosition _from = new(0, 0, 1);

    /// <summary>Takes up a journal.</summary>
    /// <returns>What is wrong, or null.</returns>
    public async Task<string?> ResumeAsync(string path, string key)
    {
        (_journal, _from, var error) = await ReplayJournal.OpenAsync(path, key, TakeAsync);
        return error;
    }

    /// <summary>Replays what is left and writes the report.</summary>
    /// <param name="report">The report without counts and results.</param>
    /// <param name="cancellation">Stops after the part that is being written.</param>
    public async Task<ReplayTotals> RunAsync(ReplayReport report, CancellationToken cancellation)
    {
        await using var journal = _journal;
        var before = cases.Files.Take(_from.File).Where(File.Exists).Sum(file => new FileInfo(file).Length);
        try
        {
            await ReplayProgress.RunAsync(cases.Length, before + _from.Offset, progress => ReplayAsync(progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(_journal is null
                ? $"stopped after {Words.Count(_totals.Cases, "case")}; with --resume FILE the next run can go on from where it was stopped"
                : $"stopped after {Words.Count(_totals.Cases, "case")}; the same command goes on from there");
            throw;
        }

        await format.FinishAsync(report with { Totals = _totals, Notable = _wanted });
        return _totals;
    }

    private async Task ReplayAsync(ReplayProgress progress, CancellationToken cancellation)
    {
        var (file, before) = (0, 0L);
        await foreach (var (part, end) in OrderedWork.RunAsync(PartsAsync(cancellation), Replay, threads, cancellation))
        {
            for (; file < end.File; file++) before += File.Exists(cases.Files[file]) ? new FileInfo(cases.Files[file]).Length : 0;
            if (_journal is not null) await _journal.AddAsync(part, end);
            await TakeAsync(part);
            progress.Report(part.Totals.Cases, before + end.Offset);
        }
    }

    private async IAsyncEnumerable<InputPart> PartsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var part in cases.ReadAsync(_from, cancellation)) yield return part;
    }

    private (ReplayPart Part, InputPosition End) Replay(InputPart part) => (replayer.Run(part.Read(), format.Wants, keeps: !format.IsFull), part.End);

    private async Task TakeAsync(ReplayPart part)
    {
        _totals.Add(part.Totals);
        _wanted += part.Wanted;
        foreach (var result in part.Results) await format.AddAsync(result);
    }
}
