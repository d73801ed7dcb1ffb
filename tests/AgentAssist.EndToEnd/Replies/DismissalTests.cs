using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class DismissalTests(Workplace workplace)
{
    private const string Rule = "internal-directive";
    private const string Once = ".card .ignore";
    private const string InConversation = ".card .ignore-conversation";
    private const string Wrong = ".card .wrong";

    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task A_dismissed_finding_stays_away_until_the_words_around_it_change(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await DismissAsync(desk, Once);

        await desk.TypeAsync(" Хорошо, жду.");
        await desk.CheckedAsync("ok");
        await desk.PressAsync("ControlOrMeta+Home");
        await desk.TypeAsync("Да. ");
        await desk.CheckedAsync("ok");
        Assert.Empty(await desk.UnderlinedAsync());

        await CaretAfterAsync(desk, $"Да. {Bad.Before}{Bad.Words}");
        await desk.TypeAsync(" теперь");
        await desk.UnderlinedAsync(Bad.Words);
    }

    [Fact]
    public async Task At_the_end_of_the_text_typing_on_keeps_it_away_and_later_edits_there_bring_it_back()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.TypeAsync($"{Bad.Before}{Bad.Words}");
        await DismissAsync(desk, Once);

        foreach (var word in new[] { " день", "ги", " придут", " завтра." })
        {
            await desk.TypeAsync(word);
            await desk.CheckedAsync("ok");
        }

        await CaretAfterAsync(desk, $"{Bad.Before}{Bad.Words}");
        await desk.TypeAsync(" все");
        await desk.UnderlinedAsync(Bad.Words);
    }

    [Theory, InlineData(OverlayWay.Extension), InlineData(OverlayWay.PageScript)]
    public async Task Dismissed_once_it_comes_back_in_the_next_reply(OverlayWay way)
    {
        await using var desk = await workplace[way].OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Bad.Text);
        await DismissAsync(desk, Once);

        await StartAnewAsync(desk);

        await desk.UnderlinedAsync(Bad.Words);
    }

    [Fact]
    public async Task Dismissed_in_the_conversation_it_stays_away_there_and_speaks_elsewhere()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.TypeAsync(Bad.Text);
        await DismissAsync(desk, InConversation);

        await StartAnewAsync(desk);
        await desk.CheckedAsync("ok");
        Assert.Empty(await desk.UnderlinedAsync());

        await desk.OpenTicketAsync("48260");
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);

        await desk.OpenTicketAsync("48213");
        await desk.CheckedAsync("ok");
        Assert.Empty(await desk.UnderlinedAsync());
    }

    [Fact]
    public async Task What_was_dismissed_stays_away_when_the_settings_change()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Bad.Text);
        await DismissAsync(desk, Once);

        await using (await workplace.Extension.ManageAsync(desk, "{ level: 'novice' }"))
        {
            await desk.Editor.ClickAsync();
            await desk.CheckedAsync("ok");
            Assert.Empty(await desk.UnderlinedAsync());
        }
    }

    [Theory]
    [InlineData(OverlayWay.Extension, Once, "dismissed")]
    [InlineData(OverlayWay.PageScript, InConversation, "dismissed")]
    [InlineData(OverlayWay.Extension, Wrong, "wrong")]
    [InlineData(OverlayWay.PageScript, Wrong, "wrong")]
    [InlineData(OverlayWay.Extension, ".card .fix[data-preferred]", "applied")]
    [InlineData(OverlayWay.PageScript, ".card .fix[data-preferred]", "applied")]
    public async Task The_server_hears_what_became_of_a_finding(OverlayWay way, string pressed, string outcome)
    {
        var before = await workplace.Server.OfRuleAsync(Rule, outcome);
        await using var desk = await workplace[way].OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Bad.Text);
        await DismissAsync(desk, pressed);

        await Eventually.EqualAsync(outcome, before + 1, () => workplace.Server.OfRuleAsync(Rule, outcome));
    }

    private static async Task DismissAsync(Helpdesk desk, string button)
    {
        await desk.UnderlinedAsync(Bad.Words);
        await desk.HoverAsync();
        await desk.CardAsync();
        await desk.ShootAsync("card-buttons");
        await desk.Overlay.ClickAsync(button);
        await desk.UnderlinedAsync();
        await desk.NoCardAsync();
    }

    private static async Task StartAnewAsync(Helpdesk desk)
    {
        await desk.PressAsync("ControlOrMeta+a");
        await desk.PressAsync("Delete");
        await Eventually.EqualAsync("the text", "", async () => (await desk.TextAsync()).Trim());
        await desk.CheckedAsync("ok"); // a reply that is emptied and filled without a pause is the same reply
        await desk.TypeAsync(Bad.Text);
    }

    private static async Task CaretAfterAsync(Helpdesk desk, string text)
    {
        await desk.PressAsync("ControlOrMeta+Home");
        for (var step = 0; step < text.Length; step++) await desk.PressAsync("ArrowRight");
    }
}
