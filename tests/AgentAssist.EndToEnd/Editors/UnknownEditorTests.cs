using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>Editors of our own making that behave badly: the fix is offered as a copy, and no text is ever spoilt.</summary>
[Collection(EditorBench.Name)]
public sealed class UnknownEditorTests(EditorBench bench)
{
    private const string Text = "There is a slipup in an unknown editor.";

    [Theory]
    [InlineData(BenchBrowser.Chromium, "unknown-reverting")]
    [InlineData(BenchBrowser.Chromium, "unknown-ignoring")]
    [InlineData(BenchBrowser.Chromium, "unknown-mangling")]
    [InlineData(BenchBrowser.Firefox, "unknown-reverting")]
    [InlineData(BenchBrowser.Firefox, "unknown-ignoring")]
    [InlineData(BenchBrowser.Firefox, "unknown-mangling")]
    public async Task An_editor_that_takes_no_fix_keeps_its_text_and_gets_a_copy(BenchBrowser browser, string editor)
    {
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync(Text);
        await desk.UnderlinedAsync("slipup");

        await desk.FixAsync("slipup");

        await Eventually.EqualAsync("a button to copy the fix", true, () => desk.Tab.ReadOverlayAsync<bool>("!!ui.querySelector('.card:not([hidden]) .copy')"));
        await desk.TextIsAsync(Text);
        Assert.Equal(Text, await desk.Tab.ReadAsync<string>("bench.editable.textContent"));
    }

    [Theory]
    [InlineData(BenchBrowser.Chromium)]
    [InlineData(BenchBrowser.Firefox)]
    public async Task An_editor_that_makes_the_fix_later_makes_it_once(BenchBrowser browser)
    {
        await using var desk = await bench.OpenAsync(browser, "unknown-slow");
        await desk.BeginAsync(Text);
        await desk.UnderlinedAsync("slipup");

        await desk.FixAsync("slipup");

        await desk.TextIsAsync(Text.Replace("slipup", "a longer patch", StringComparison.Ordinal));
        await desk.UnderlinedAsync();
        await desk.TextIsAsync(Text.Replace("slipup", "a longer patch", StringComparison.Ordinal));
    }
}
