using System.Collections.Concurrent;
using System.Diagnostics;

namespace AgentAssist.Plugins.Processes;

/// <summary>
/// Starts processes on one thread that lives as long as the program: Linux sends a child its parent-death signal when the thread that
/// started it ends, and a thread of the pool may end at any time.
/// </summary>
internal static class ProcessStarter
{
    private static readonly BlockingCollection<Action> s_work = [];

    static ProcessStarter() => new Thread(() =>
    {
        foreach (var action in s_work.GetConsumingEnumerable()) action();
    })
    { IsBackground = true, Name = "Plugin starter" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        });
        return started.Task;
    }
}
