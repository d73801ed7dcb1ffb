using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class NoteTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task An_internal_note_is_not_checked_as_a_reply(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.WatchUnderlinesAsync();

        await desk.Page.ClickAsync("#tab-note");
        await desk.TypeAsync(Bad.Text);
        var badge = await desk.StateAsync("off");
        Assert.Equal("Internal note: not checked", badge!.Label);
        await desk.ShootAsync("note");
        Assert.Empty(await desk.SeenUnderlinedAsync());

        await desk.Page.ClickAsync("#tab-public");
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);

        await desk.Page.ClickAsync("#tab-note");
        await desk.StateAsync("off");
        await desk.UnderlinedAsync();
    }
}
