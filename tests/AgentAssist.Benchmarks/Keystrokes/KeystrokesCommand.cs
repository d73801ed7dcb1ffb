using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Editors.Running;

namespace AgentAssist.Benchmarks.Keystrokes;

/// <summary>
/// What the extension costs while somebody types: <c>keystrokes</c>. A key is pressed in a page with the extension and in the same page without it, in turns, each in a
/// window of its own so that the browser puts neither to rest, and the processor time of each page's main thread is read until the check is answered and drawn.
/// <para>
/// What a key adds is its cost in the page with the extension beyond the median of the keys in the page without it. The slow keys that page and machine have of
/// themselves so count as added; the noise told beside it is what the same reckoning gives for the page without the extension. The difference of two single keys would
/// count the noise of both pages, the difference of two 95th percentiles would pay for the extension's slow keys with the page's own.
/// </para>
/// </summary>
internal static class KeystrokesCommand
{
    /// <summary>So many that the browser's few collections of garbage, which follow the opening of a page, are not the slowest twentieth by themselves.</summary>
    private const int Keys = 100;

    /// <summary>Half a minute of keys before the first that counts, in both pages at once: for so long the browser compiles better what it runs often.</summary>
    private const int WarmUp = 90;

    /// <summary>Longer than the pause before a check, the check and the drawing together.</summary>
    private static readonly TimeSpan s_settles = TimeSpan.FromMilliseconds(300);

    private static readonly string[] s_editors = ["textarea", "contenteditable", "prosemirror", "ckeditor5"];

    /// <param name="editors">Those of the bench to measure; none for the usual ones.</param>
    public static async Task<int> RunAsync(string[] editors)
    {
        var goals = new List<Goal>();
        await using var bench = new EditorBench();
        foreach (var (length, limit) in new[] { (2_000, 4), (10_000, 8) })
        {
            foreach (var editor in editors.Length > 0 ? editors : s_editors)
            {
                var (with, without) = await CostsAsync(bench, editor, length);
                var own = At(without, 0.5);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{editor}, {length} characters: a key adds {At(with, 0.5) - own:F2} ms to {own:F2} ms (medians); p95 {At(with, 0.95) - own:F2} ms, of which noise {At(without, 0.95) - own:F2} ms"));
                goals.Add(new Goal($"main thread, added by a key, p95 of {Keys}: {editor}, {length} characters, 20 findings", At(with, 0.95) - own, limit, Unit: " ms"));
            }
        }

        return Goal.Report(goals);
    }

    /// <summary>By the nearest rank.</summary>
    private static double At(IReadOnlyList<double> ordered, double share) => ordered[(int)Math.Ceiling(ordered.Count * share) - 1];

    /// <summary>Milliseconds of the keys in either page, the least first.</summary>
    private static async Task<(IReadOnlyList<double> With, IReadOnlyList<double> Without)> CostsAsync(EditorBench bench, string editor, int length)
    {
        var (with, without) = await bench.OpenBothAsync(editor);
        await using var one = with;
        await using var other = without;
        foreach (var desk in new[] { with, without })
        {
            await desk.BeginAsync(Document(length));
            await desk.PressAsync("Control+End");
            await desk.CollectGarbageAsync();
        }

        await with.UnderlinedAsync([.. Enumerable.Range(10, 20).Select(number => $"blunder{number}")]);
        for (var key = 0; key < WarmUp; key++) await Task.WhenAll(CostAsync(with), CostAsync(without));
        var costs = new List<double>();
        var own = new List<double>();
        for (var key = 0; key < Keys; key++)
        {
            costs.Add(await CostAsync(with));
            own.Add(await CostAsync(without));
        }

        return ([.. costs.Order()], [.. own.Order()]);
    }

    /// <summary>Milliseconds of the main thread for one key.</summary>
    private static async Task<double> CostAsync(BenchDesk desk)
    {
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
