using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class KeyboardTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task A_finding_is_read_and_fixed_without_a_mouse(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await Eventually.EqualAsync("the announcement", "1 finding", desk.Overlay.AnnouncementAsync);

        await desk.PressAsync("Alt+F8");
        Assert.Equal("internal-directive", (await desk.CardAsync()).Code);
        Assert.True(await desk.HasFocusAsync());

        await desk.PressAsync("Alt+Enter");
        await Eventually.EqualAsync("the focus", "fix", desk.Overlay.FocusedClassAsync);
        await desk.ShootAsync("keyboard");
        await desk.PressAsync("Enter");
        await Eventually.EqualAsync("the text", Bad.FixedText, desk.TextAsync);
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);

        await desk.NoCardAsync();
        await desk.UndoAsync();
        await Eventually.EqualAsync("the text", Bad.Text, desk.TextAsync);
    }

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task Escape_closes_the_card_and_gives_the_focus_back(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.PressAsync("Alt+F8");
        await desk.CardAsync();
        await desk.PressAsync("Alt+Enter");
        await Eventually.EqualAsync("the focus", "fix", desk.Overlay.FocusedClassAsync);

        await desk.PressAsync("Escape");
        await desk.NoCardAsync();
        Assert.True(await desk.HasFocusAsync());
        await desk.TypeAsync("!");

        Assert.Equal($"{Bad.Before}!{Bad.Words}{Bad.Kept}", await desk.TextAsync());
    }
}
