using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace AgentAssist.Cli.Replays;

/// <summary>Shows on a terminal how far a replay is, its rate and the time left; nothing where nobody watches.</summary>
internal sealed class ReplayProgress
{
    private readonly long _from;
    private readonly ProgressTask? _task;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _cases;

    private ReplayProgress(ProgressTask? task, long from) => (_task, _from) = (task, from);

    /// <summary>Runs something with progress on the error stream.</summary>
    /// <param name="length">Bytes of the input; 0 when not known.</param>
    /// <param name="from">Bytes that are done already.</param>
    /// <param name="run">What to run.</param>
    public static async Task RunAsync(long length, long from, Func<ReplayProgress, Task> run)
    {
        if (Console.IsErrorRedirected)
        {
            await run(new ReplayProgress(null, from));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("replay", maxValue: Math.Max(1, length));
                task.IsIndeterminate = length == 0;
                task.Value = from;
                return run(new ReplayProgress(task, from));
            });
    }

    /// <summary>Tells how far it is.</summary>
    /// <param name="cases">Cases done since the last time.</param>
    /// <param name="bytes">Bytes of the input that are done.</param>
    public void Report(long cases, long bytes)
    {
        _cases += cases;
        if (_task is null) return;
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        _task.Value = Math.Max(_from, bytes);
        _task.Description = string.Create(CultureInfo.InvariantCulture, $"{_cases:N0} cases, {_cases / Math.Max(0.001, seconds):N0}/s");
    }
}
