using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>The server is asked about drafts that changed, one question at a time.</summary>
[Collection(EditorBench.Name)]
public sealed class RequestTests(EditorBench bench)
{
    [Theory]
    [InlineData("textarea")]
    [InlineData("prosemirror")]
    public async Task A_draft_that_did_not_change_is_not_sent_again(string editor)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, editor);
        await desk.BeginAsync("A blunder1 here.");
        await desk.UnderlinedAsync("blunder1");
        var asked = bench.Line.Checks;

        await desk.Tab.DoAsync("(document.querySelector('#elsewhere').focus(), bench.frame())");
        await desk.ClickAsync();
        await desk.PressAsync("Control+Home");
        await desk.PressAsync("ArrowRight");
        await desk.PressAsync("Control+End");
        await desk.TypeAsync("!");
        await Eventually.EqualAsync("checks", asked + 1, () => Task.FromResult(bench.Line.Checks));
        await desk.UnderlinedAsync("blunder1");
    }

    [Theory]
    [InlineData("textarea")]
    [InlineData("prosemirror")]
    public async Task A_question_that_is_out_of_date_is_given_up(string editor)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, editor);
        await desk.BeginAsync("Hello");
        await desk.UnderlinedAsync();
        await desk.PressAsync("Control+End");
        await Eventually.EqualAsync("questions", 0, () => Task.FromResult(bench.Line.Waiting));
        bench.Line.Hold();
        for (var word = 1; word <= 4; word++)
        {
            var asked = bench.Line.Checks;
            await desk.TypeAsync($" blunder{word}");
            await Eventually.ReadAsync("checks", () => Task.FromResult(bench.Line.Checks), checks => checks > asked);
            await Eventually.EqualAsync("questions on their way", 1, () => Task.FromResult(bench.Line.Waiting));
        }

        bench.Line.Release();
        await desk.UnderlinedAsync("blunder1", "blunder2", "blunder3", "blunder4");
    }

    [Fact]
    public async Task The_background_may_die_at_any_time()
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, "contenteditable");
        await desk.BeginAsync("A blunder1 here.");
        await desk.UnderlinedAsync("blunder1");

        await bench.Chromium.KillWorkerAsync();
        await desk.PressAsync("Control+End");
        await desk.TypeAsync(" blunder2");
        await desk.UnderlinedAsync("blunder1", "blunder2");

        bench.Line.Hold();
        var asked = bench.Line.Checks;
        await desk.TypeAsync(" blunder3");
        await Eventually.ReadAsync("checks", () => Task.FromResult(bench.Line.Checks), checks => checks > asked);
        await bench.Chromium.KillWorkerAsync();
        bench.Line.Release();
        await desk.UnderlinedAsync("blunder1", "blunder2", "blunder3");
    }
}
