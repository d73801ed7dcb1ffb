using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class ServerAwayTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory]
    [InlineData(OverlayWay.Extension, EditorKind.Rich)]
    [InlineData(OverlayWay.PageScript, EditorKind.Plain)]
    public async Task Without_the_server_the_draft_is_unchecked_and_can_be_sent(OverlayWay way, EditorKind kind)
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace[way].OpenOnAsync(line.Address, kind);
        await desk.TypeAsync("Здравствуйте.");
        await desk.StateAsync("ok");

        await line.CutAsync();
        await desk.TypeAsync(" Проверяем.");
        var badge = await desk.StateAsync("unchecked");
        Assert.Equal(("?", "Not checked"), (badge!.Symbol, badge.Label));
        await Eventually.EqualAsync("the announcement", "Not checked", desk.Overlay.AnnouncementAsync);
        await desk.PressAsync("Alt+Enter");
        Assert.Contains(line.Address.Authority, await desk.Overlay.PanelTextAsync(), StringComparison.Ordinal);
        await desk.ShootAsync("unchecked");

        await desk.Page.ClickAsync("#send");
        await Eventually.EqualAsync("the sent reply", "Здравствуйте. Проверяем.", desk.LastMessageAsync);

        line.Mend();
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.StateAsync("findings");
    }

    [Fact]
    public async Task A_server_that_is_back_is_asked_again_while_the_editor_has_the_focus()
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace.PageScript.OpenOnAsync(line.Address, EditorKind.Plain);
        await desk.StateAsync("ok");
        await line.CutAsync();
        await desk.TypeAsync(Bad.Text);
        await desk.StateAsync("unchecked");

        line.Mend();
        await desk.StateAsync("findings");
        await desk.UnderlinedAsync(Bad.Words);
    }

    [Fact]
    public async Task A_server_that_is_back_is_asked_again_on_request()
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace.PageScript.OpenOnAsync(line.Address, EditorKind.Rich);
        await desk.StateAsync("ok");
        await line.CutAsync();
        await desk.TypeAsync(Bad.Text);
        await desk.StateAsync("unchecked");
        await desk.Page.EvaluateAsync("document.activeElement.blur()");

        await desk.Overlay.ClickAsync(".badge");
        await desk.Overlay.ScrollToAsync(".panel .retry");
        line.Mend();
        await desk.StateAsync("unchecked");
        await desk.Overlay.ClickAsync(".panel .retry");

        await desk.StateAsync("findings");
        await desk.UnderlinedAsync(Bad.Words);
    }
}
