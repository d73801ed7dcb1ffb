using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>The side panel; opened as a tab where more is done in it than read.</summary>
public sealed class SidePanelTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Fact]
    public async Task It_shows_the_draft_and_what_is_pressed_there_happens_in_the_page()
    {
        await using var desk = await OpenWithDraftAsync();
        var panel = await workplace.Extension.OpenBesideAsync(desk.Page, "panel.html");
        await panel.SetViewportSizeAsync(400, 900);

        await Expect(panel.Locator("article.finding[data-code=internal-directive]")).ToBeVisibleAsync();
        await Expect(panel.Locator(".red-line")).ToContainTextAsync("ты тупой");
        await Expect(panel.Locator(".mom")).ToBeVisibleAsync();
        await Expect(panel.Locator(".suggestion").First).ToBeVisibleAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await panel.EmulateMediaAsync(new() { ColorScheme = scheme });
            await panel.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"extension-panel-{scheme}.png".ToLowerInvariant()), FullPage = true });
        }

        await panel.ClickAsync("article.finding .fix[data-preferred]");
        await Eventually.EqualAsync("the text", Bad.FixedText, desk.TextAsync);
        await Expect(panel.Locator("article.finding")).ToHaveCountAsync(0);

        await panel.Locator(".suggestion .insert").First.ClickAsync();
        await Eventually.ReadAsync("the inserted suggestion", desk.TextAsync, text => text.Length > Bad.FixedText.Length + 20);
        await panel.CloseAsync();
    }

    [Fact]
    public async Task A_message_that_comes_while_somebody_types_is_read()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Plain);
        await desk.OpenTicketAsync("48252");
        await desk.TypeAsync("Hello");
        await desk.StateAsync("ok");
        await desk.Page.EvaluateAsync("""
            () => {
              const last = [...document.querySelectorAll('#conversation li[data-author=customer]')].at(-1), next = last.cloneNode(true);
              next.querySelector('.text').textContent = 'You are an idiot.';
              last.parentElement.append(next);
            }
            """);
        await desk.TypeAsync(" again");
        await desk.CheckedAsync("ok");
        var panel = await workplace.Extension.OpenBesideAsync(desk.Page, "panel.html");

        await Expect(panel.Locator(".red-line")).ToContainTextAsync("idiot");
        await panel.CloseAsync();
    }

    [Fact]
    public async Task The_badge_opens_it_beside_the_page()
    {
        await using var desk = await OpenWithDraftAsync();

        await desk.Overlay.ClickAsync(".badge");

        await using var panel = await SidePanel.OpenedAsync(desk.Page);
        Assert.True(await panel.IsSidePanelAsync());
        await Eventually.ReadAsync("the customer's words in the panel", panel.TextAsync, text => text.Contains("ты тупой", StringComparison.Ordinal));
        Assert.Equal("", await desk.Overlay.PanelTextAsync());
    }

    [Fact]
    public async Task What_the_language_model_writes_there_goes_into_the_page()
    {
        var (server, _) = await workplace.RewritingAsync();
        await using var desk = await workplace.Extension.OpenOnAsync(server.Address, EditorKind.Rich);
        await desk.OpenTicketAsync("48252");
        await desk.TypeAsync("The lamp comes on Friday, I have checked it. Await further information");
        var panel = await workplace.Extension.OpenBesideAsync(desk.Page, "panel.html");

        await panel.ClickAsync("[data-style=mom]");
        await Expect(panel.Locator(".rewritten ins")).ToContainTextAsync("I will write to you");
        await panel.ClickAsync(".rewritten .insert");

        await Eventually.EqualAsync("the text", "The lamp comes on Friday, I have checked it. I will write to you", desk.TextAsync);
        await panel.CloseAsync();
    }

    [Fact]
    public async Task It_tells_a_note_and_where_nobody_writes()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.Page.ClickAsync("#tab-note");
        await desk.Editor.ClickAsync();
        await desk.StateAsync("off");
        var panel = await workplace.Extension.OpenBesideAsync(desk.Page, "panel.html");
        await Expect(panel.Locator("#field")).ToContainTextAsync("internal note");

        await desk.Page.GotoAsync("about:blank");
        await Expect(panel.Locator("#empty")).ToBeVisibleAsync();
        await panel.CloseAsync();
    }

    /// <summary>A ticket in which the customer insults, and the bad draft of a reply, underlined.</summary>
    private async Task<Helpdesk> OpenWithDraftAsync()
    {
        var desk = await workplace.Extension.OpenAsync(EditorKind.Plain);
        await desk.OpenTicketAsync("48260");
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        return desk;
    }
}
