using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

/// <summary>A draft rewritten by a stand-in for a language model.</summary>
public sealed class RewriteTests(Workplace workplace)
{
    private const string Draft = "The lamp comes on Friday, I have checked it. Await further information";
    private const string Rewritten = "The lamp comes on Friday, I have checked it. I will write to you";

    [Theory]
    [InlineData(OverlayWay.Extension, EditorKind.Rich)]
    [InlineData(OverlayWay.PageScript, EditorKind.Plain)]
    public async Task It_is_shown_as_changes_and_applied_as_one_undo_step(OverlayWay way, EditorKind kind)
    {
        var (server, model) = await workplace.RewritingAsync();
        await using var desk = await workplace[way].OpenOnAsync(server.Address, kind);
        await desk.OpenTicketAsync("48252");
        await desk.TypeAsync(Draft);
        await Eventually.EqualAsync("the draft", Draft, desk.TextAsync);

        await desk.PressAsync("Alt+Enter");
        await desk.Overlay.ClickAsync("[data-style=mom]");
        var shown = await Eventually.ReadAsync("the rewrite", desk.Overlay.PanelTextAsync, text => text.Contains("I will write to you", StringComparison.Ordinal));
        Assert.Contains(model.Address.Authority, shown, StringComparison.Ordinal);
        await desk.Overlay.ClickAsync(".rewritten .insert");
        await Eventually.ReadAsync(
            "the reply, and what the panel says of it", async () => new { Reply = await desk.TextAsync(), Panel = await desk.Overlay.PanelTextAsync() }, seen => seen.Reply == Rewritten);

        await desk.Editor.FocusAsync();
        await desk.PressAsync("ControlOrMeta+z");
        await Eventually.EqualAsync("what was there", Draft, desk.TextAsync);
    }

    [Fact]
    public async Task Without_a_model_nothing_is_offered()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.TypeAsync("The lamp comes on Friday.");

        await desk.Overlay.ClickAsync(".badge");

        await Eventually.ReadAsync("the panel", desk.Overlay.PanelTextAsync, text => text.Length > 0);
        Assert.Null(await desk.Overlay.BoxAsync(".rewrite"));
    }
}
