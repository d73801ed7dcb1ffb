using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Editors;
using AgentAssist.EndToEnd.Editors.Running;

namespace AgentAssist.Benchmarks.Keystrokes;

/// <summary>
/// What a day of work leaves in the memory of a single-page helpdesk: <c>tickets</c>. As many tickets come before the first reading: until then the engine
/// still compiles, which is kept and is no leak.
/// </summary>
internal static class TicketsCommand
{
    private const int Tickets = 500;

    public static async Task<int> RunAsync()
    {
        var goals = new List<Goal>();
        await using var bench = new EditorBench();
        foreach (var editor in new[] { "textarea", "contenteditable", "prosemirror" })
        {
            await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, editor);
            await desk.BeginAsync("A blunder1 here.");
            await WorkAsync(desk, Tickets);
            var before = await HeapAsync(desk);
            await WorkAsync(desk, Tickets);
            var after = await HeapAsync(desk);
            goals.Add(new Goal($"heap after {Tickets} more tickets, of the heap after the first {Tickets}: {editor} ({before / 1e6:F1} MB)", 100 * after / before, 105, Unit: " %"));
        }

        return Goal.Report(goals);
    }

    private static async Task<double> HeapAsync(BenchDesk desk)
    {
        await desk.CollectGarbageAsync();
        return await desk.MetricAsync("JSHeapUsedSize");
    }

    /// <summary>Opens ticket after ticket, types a bad reply into each and waits for its underline.</summary>
    private static Task WorkAsync(BenchDesk desk, int tickets) => desk.Tab.DoAsync($$"""
        (async () => {
          for (let ticket = 0; ticket < {{tickets}}; ticket++) {
            await bench.mount([[`Ticket ${ticket}: a blunder${ticket} and a slipup.`]]);
            bench.editable.focus();
            while (bench.underlined().length < 2) await bench.frame();
          }
          await bench.unmount();
          await bench.frame();
        })()
        """);
}
