using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class DrawingTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task The_underline_follows_words_that_break_across_lines(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync($"Прошу прощения за долгое ожидание. {Bad.Words}{Bad.Kept}");
        await desk.UnderlinedAsync(Bad.Words);

        for (var width = 1180; (await desk.UnderlinesAsync())[0].Boxes.Count < 2; width -= 20)
        {
            Assert.True(width > 700, "The words never break.");
            await desk.Page.SetViewportSizeAsync(width, 800);
            await Eventually.ReadAsync("a still page", desk.IsStillAsync, still => still);
        }

        await Drawn.AssertUnderAsync(desk, Bad.Words, hanging: 10);
        await desk.ShootAsync("two-lines");
    }

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task Several_findings_stand_side_by_side_and_the_keys_go_round(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.OpenTicketAsync("48231");
        await desk.TypeAsync("Hi James! Tell him that the second payment was refunded just now. "
            + "There is nothing we can do about the bank. You should have read the release notes!!!");
        string[] words = ["Tell him that", "nothing we can do", "You should have read", "!!!"];
        await desk.UnderlinedAsync(words);
        Assert.Equal(["error", "warning", "warning", "warning"], (await desk.UnderlinesAsync()).Select(underline => underline.Name));
        Assert.Equal("4", (await desk.StateAsync("findings"))!.Symbol);

        List<string> codes = [];
        await desk.PressAsync("ControlOrMeta+Home");
        for (var step = 0; step <= words.Length; step++)
        {
            await desk.PressAsync("Alt+F8");
            codes.Add((await desk.CardAsync()).Code);
            if (step == 0) await desk.ShootAsync("several");
        }

        Assert.Equal(["internal-directive", "dead-end", "blame", "shouting", "internal-directive"], codes);
    }

    [Theory]
    [InlineData(OverlayWay.Extension)]
    [InlineData(OverlayWay.PageScript)]
    public async Task The_underline_follows_a_textarea_that_scrolls(OverlayWay way)
    {
        await using var desk = await workplace[way].OpenAsync(EditorKind.Plain);
        await desk.TypeAsync($"{Bad.Text}\n\n\n\n\n\n\n\nС уважением\nМаксим");
        await desk.UnderlinedAsync(Bad.Words);
        await desk.ShootAsync("scrolled-down");
        Assert.Null(await Picture.RedAsync(desk.Editor));

        await desk.Editor.HoverAsync();
        await desk.Page.Mouse.WheelAsync(0, -30);
        await desk.Page.Mouse.WheelAsync(0, -1000);
        await Eventually.EqualAsync("the first line", 0, () => desk.Editor.EvaluateAsync<int>("editor => editor.scrollTop"));

        await Drawn.AssertUnderAsync(desk, Bad.Words);
    }

    [Theory]
    [InlineData(OverlayWay.Extension)]
    [InlineData(OverlayWay.PageScript)]
    public async Task Nothing_is_written_into_the_editor(OverlayWay way)
    {
        await using var desk = await workplace[way].OpenAsync(EditorKind.Rich);
        // Whatever changes outside the browser's own handling of a key was not typed.
        await desk.Editor.EvaluateAsync("""
            editor => {
              window.untyped = [];
              const note = records => untyped.push(...records
                .filter(record => record.attributeName !== 'data-empty') // the demo's own, for its placeholder
                .map(record => `${record.type} ${record.attributeName ?? ''}`));
              const observer = new MutationObserver(note);
              observer.observe(editor, { subtree: true, childList: true, characterData: true, attributes: true });
              // Before all other listeners, so that what they do counts.
              window.addEventListener('beforeinput', () => note(observer.takeRecords()), true);
              window.addEventListener('input', () => observer.takeRecords(), true);
            }
            """);

        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.HoverAsync();
        await desk.CardAsync();

        Assert.Equal(Bad.Text, await desk.HtmlAsync());
        Assert.Empty(await desk.Page.EvaluateAsync<string[]>("() => untyped"));
    }

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task Another_ticket_shows_nothing_of_this_one(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);

        await desk.OpenTicketAsync("48252");
        await desk.UnderlinedAsync();
        await desk.TypeAsync(BadDraft.English.Text);
        await desk.UnderlinedAsync(BadDraft.English.Words);

        await desk.OpenTicketAsync("48213");
        await desk.UnderlinedAsync(Bad.Words);
        await Drawn.AssertUnderAsync(desk, Bad.Words);
    }
}
