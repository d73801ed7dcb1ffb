using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Editors;
using AgentAssist.EndToEnd.Editors.Running;

namespace AgentAssist.Benchmarks.Keystrokes;

/// <summary>
/// What the extension costs while somebody types: <c>keystrokes</c>. A key is pressed in a page with the extension and in the same page without it, in turns, and the
/// processor time of each page's main thread is read until the check is answered and drawn.
/// </summary>
internal static class KeystrokesCommand
{
    private const int Keys = 40;

    /// <summary>Longer than the pause before a check, the check and the drawing together.</summary>
    private static readonly TimeSpan s_settles = TimeSpan.FromMilliseconds(300);

    private static readonly string[] s_editors = ["textarea", "contenteditable", "prosemirror", "ckeditor5"];

    public static async Task<int> RunAsync()
    {
        var goals = new List<Goal>();
        await using var bench = new EditorBench();
        foreach (var (length, limit) in new[] { (2_000, 4), (10_000, 8) })
        {
            foreach (var editor in s_editors)
            {
                var added = (await AddedAsync(bench, editor, length)).Order().ToArray();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{editor}, {length} characters: median {added[added.Length / 2]:F2} ms"));
                goals.Add(new Goal($"main thread, added by a key, p95 of {Keys}: {editor}, {length} characters, 20 findings", added[(int)(added.Length * 0.95)], limit, Unit: " ms"));
            }
        }

        return Goal.Report(goals);
    }

    private static async Task<IReadOnlyList<double>> AddedAsync(EditorBench bench, string editor, int length)
    {
        await using var with = await bench.OpenAsync(BenchBrowser.Chromium, editor);
        await using var without = await bench.OpenAsync(BenchBrowser.Chromium, editor, extension: false);
        foreach (var desk in new[] { with, without })
        {
            await desk.BeginAsync(Document(length));
            await desk.PressAsync("Control+End");
            await desk.CollectGarbageAsync();
        }

        await with.UnderlinedAsync([.. Enumerable.Range(10, 20).Select(number => $"blunder{number}")]);
        var added = new List<double>();
        for (var key = -3; key < Keys; key++)
        {
            var cost = await CostAsync(with);
            var own = await CostAsync(without);
            if (key >= 0) added.Add(cost - own);
        }

        return added;
    }

    /// <summary>Milliseconds of the main thread for one key.</summary>
    private static async Task<double> CostAsync(BenchDesk desk)
    {
        await ((ChromiumTab)desk.Tab).Page.BringToFrontAsync();
        await Task.Delay(s_settles);
        var before = await desk.MetricAsync("TaskDuration");
        await desk.TypeAsync("a");
        await Task.Delay(s_settles);
        return (await desk.MetricAsync("TaskDuration") - before) * 1000;
    }

    private static string[] Document(int length) =>
    [
        .. Enumerable.Range(10, 20).Select(number => $"Paragraph with blunder{number} {string.Concat(Enumerable.Repeat("and other words ", length / 20 / 16))}".PadRight(length / 20, '.')[..(length / 20)]),
    ];
}
