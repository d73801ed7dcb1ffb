using System.Text.Json;
using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>Editors come and go in single-page applications; nothing of ours stays behind.</summary>
public sealed class MountTests(EditorBench bench)
{
    private const int Times = 200;

    private const string Document = """[["A blunder1 here."]]""";

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task Two_hundred_mounts_leave_nothing_behind(BenchBrowser browser, string editor)
    {
        var own = await GrowthAsync(browser, editor, extension: false);
        var with = await GrowthAsync(browser, editor, extension: true);

        Assert.True(with.Nodes <= own.Nodes + Times / 4, $"{with.Nodes} nodes more than before; {own.Nodes} without the extension.");
        Assert.True(with.Listeners <= own.Listeners + Times / 4, $"{with.Listeners} listeners more than before; {own.Listeners} without the extension.");
    }

    /// <summary>By how much nodes and listeners grow; Firefox does not tell, and counts only what the page sees.</summary>
    private async Task<(double Nodes, double Listeners)> GrowthAsync(BenchBrowser browser, string editor, bool extension)
    {
        if (browser == BenchBrowser.Firefox && !extension) return default;
        await using var desk = await bench.OpenAsync(browser, editor, extension);
        await desk.BeginAsync("A blunder1 here.");
        if (extension) await desk.UnderlinedAsync("blunder1");
        await desk.Tab.DoAsync($"bench.remount(10, {Document})");
        var before = await CountAsync(desk);

        await desk.Tab.DoAsync($"bench.remount({Times}, {Document})");
        var after = await CountAsync(desk);
        if (extension)
        {
            await Eventually.EqualAsync("traces", new { Elements = 0, Ranges = 0, Interfaces = 0 }, async () =>
            {
                var traces = await desk.Tab.ReadAsync<JsonElement>("bench.traces()");
                return new { Elements = traces.GetProperty("elements").GetInt32(), Ranges = traces.GetProperty("ranges").GetInt32(), Interfaces = Math.Max(0, traces.GetProperty("interfaces").GetInt32() - 1) };
            });
            await desk.MountAsync("A blunder2 here.");
            await desk.ClickAsync();
            await desk.UnderlinedAsync("blunder2");
        }

        return (after.Nodes - before.Nodes, after.Listeners - before.Listeners);
    }

    private static async Task<(double Nodes, double Listeners)> CountAsync(BenchDesk desk)
    {
        if (desk.Tab is not ChromiumTab) return default;
        await desk.CollectGarbageAsync();
        return (await desk.MetricAsync("Nodes"), await desk.MetricAsync("JSEventListeners"));
    }
}
