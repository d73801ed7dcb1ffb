using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class SendTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task A_sent_reply_is_in_the_conversation_and_leaves_no_underline(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.HoverAsync();
        await desk.CardAsync();
        await desk.Overlay.ClickAsync(".card .fix[data-preferred]");
        await Eventually.EqualAsync("the text", Bad.FixedText, desk.TextAsync);
        await desk.NoCardAsync();
        await desk.PressAsync("ControlOrMeta+End");
        await desk.TypeAsync(" Вы сами виноваты.");
        await desk.UnderlinedAsync("Вы сами виноваты");

        await desk.Page.ClickAsync("#send");

        await Eventually.EqualAsync("the sent reply", $"{Bad.FixedText} Вы сами виноваты.", desk.LastMessageAsync);
        await Eventually.EqualAsync("the text", "", desk.TextAsync);
        await desk.UnderlinedAsync();
        await desk.StateAsync("ok");
    }
}
