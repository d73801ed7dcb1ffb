using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>Editors come and go in single-page applications; nothing of ours stays behind.</summary>
[Collection(EditorBench.Name)]
public sealed class MountTests(EditorBench bench)
{
    private const string Document = """[["A blunder1 here."]]""";

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task Two_hundred_mounts_leave_nothing_behind(BenchBrowser browser, string editor)
    {
        const int Slack = 40;
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync("A blunder1 here.");
        await desk.UnderlinedAsync("blunder1");
        var with = await GrowthAsync(desk);
        await Eventually.EqualAsync("traces", new Traces(0, 0, 0), () => desk.Tab.ReadAsync<Traces>("bench.traces()"));

        await desk.MountAsync("A blunder2 here.");
        await desk.ClickAsync();
        await desk.UnderlinedAsync("blunder2");
        if (with.Nodes <= Slack && with.Listeners <= Slack) return;

        await using var without = await bench.OpenAsync(browser, editor, extension: false);
        await without.BeginAsync("A blunder1 here.");
        var own = await GrowthAsync(without);
        Assert.True(with.Nodes <= own.Nodes + Slack, $"{with.Nodes} nodes more than before; {own.Nodes} without the extension.");
        Assert.True(with.Listeners <= own.Listeners + Slack, $"{with.Listeners} listeners more than before; {own.Listeners} without the extension.");
    }

    /// <summary>By how much nodes and listeners grow; Firefox does not tell, and is mounted in less often.</summary>
    private static async Task<(double Nodes, double Listeners)> GrowthAsync(BenchDesk desk)
    {
        await desk.Tab.DoAsync($"bench.remount(10, {Document})");
        var before = await CountAsync(desk);
        await desk.Tab.DoAsync($"bench.remount({(desk.Tab is ChromiumTab ? 200 : 40)}, {Document})");
        var after = await CountAsync(desk);
        return (after.Nodes - before.Nodes, after.Listeners - before.Listeners);
    }

    private static async Task<(double Nodes, double Listeners)> CountAsync(BenchDesk desk)
    {
        if (desk.Tab is not ChromiumTab) return default;
        await desk.CollectGarbageAsync();
        return (await desk.MetricAsync("Nodes"), await desk.MetricAsync("JSEventListeners"));
    }

    private sealed record Traces(int Elements, int Ranges, int Interfaces);
}
