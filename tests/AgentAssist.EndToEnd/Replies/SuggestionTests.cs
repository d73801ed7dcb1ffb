using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Replies;

public sealed class SuggestionTests(Workplace workplace)
{
    /// <summary>
    /// The demo tells its own overlay of the conversation, each with a customer of its own, since what was inserted once is not offered to him again;
    /// the extension guesses the conversation, and knows no number of the customer.
    /// </summary>
    public static TheoryData<OverlayWay, EditorKind, string, string, string, string> Offers { get; } = new()
    {
        { OverlayWay.Extension, EditorKind.Rich, "48260", "", "red-line/warning", "Давайте вернёмся к вашему вопросу." },
        { OverlayWay.Extension, EditorKind.Plain, "48252", "", "retention/moved", "the town is enough" },
        { OverlayWay.PageScript, EditorKind.Rich, "48260", "", "red-line/warning", "Давайте вернёмся к вашему вопросу." },
        { OverlayWay.PageScript, EditorKind.Plain, "48252", "", "retention/moved", "the town is enough" },
    };

    [Theory, MemberData(nameof(Offers))]
    public async Task It_is_inserted_without_a_mouse_and_its_first_tab_stop_is_selected(
        OverlayWay way, EditorKind kind, string ticket, string draft, string suggestion, string selected)
    {
        var before = await workplace.Server.InsertedAsync(suggestion);
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.OpenTicketAsync(ticket);
        await desk.TypeAsync(draft);
        await OfferedAsync(desk);

        await desk.PressAsync("Alt+Enter");
        await Eventually.ReadAsync("the panel", desk.Overlay.PanelTextAsync, text => text.Length > 0);
        for (var step = 0; step < 20 && await desk.Overlay.FocusedClassAsync() != "insert"; step++) await desk.PressAsync("Tab");
        await desk.PressAsync("Enter");

        await Eventually.EqualAsync("the selection", selected, () => SelectionAsync(desk));
        Assert.True(await desk.HasFocusAsync());
        Assert.DoesNotContain("${", await desk.TextAsync(), StringComparison.Ordinal);
        await Eventually.EqualAsync("inserted", before + 1, () => workplace.Server.InsertedAsync(suggestion));

        await desk.TypeAsync("!");
        await Eventually.ReadAsync("what was typed over it", desk.TextAsync, text => text.Contains('!') && !text.Contains(selected));
        await desk.PressAsync("ControlOrMeta+z");
        await Eventually.ReadAsync("what was there", desk.TextAsync, text => text.Contains(selected, StringComparison.Ordinal));
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task The_panel_tells_the_red_line_the_mood_the_verdict_and_the_score(ColorScheme scheme)
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await desk.OpenTicketAsync("48260");
        await desk.TypeAsync("Сам дурак.");
        await desk.UnderlinedAsync("дурак");
        await desk.StateAsync("findings");

        await desk.Overlay.ClickAsync(".badge");

        var text = await Eventually.ReadAsync("the panel", desk.Overlay.PanelTextAsync, panel => panel.Contains("mom", StringComparison.Ordinal));
        Assert.Contains("Give your one warning now.ты тупой", text, StringComparison.Ordinal);
        Assert.Contains("The customer is angry.", text, StringComparison.Ordinal);
        Assert.Contains("You would not send this to your mom", text, StringComparison.Ordinal);
        Assert.Matches(@"Score \d+ of 100", text);
        await desk.ShootAsync($"panel-{scheme}-1".ToLowerInvariant());
        await desk.Overlay.ScrollToAsync(".gate");
        await desk.ShootAsync($"panel-{scheme}-2".ToLowerInvariant());
    }

    [Fact]
    public async Task An_escalation_has_a_line_to_hand_on()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.OpenTicketAsync("48240");
        await OfferedAsync(desk);
        await desk.Overlay.ClickAsync(".badge");
        await desk.ShootAsync("escalation");

        await desk.Overlay.ClickAsync(".summary .copy");

        await Eventually.ReadAsync(
            "the clipboard", () => desk.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            text => text.Contains("Тимур Асанов", StringComparison.Ordinal) && text.Contains("fraud", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_to_the_caret_and_leaves_words_whole()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.OpenTicketAsync("48240");
        await desk.TypeAsync("Тимур, здравствуйте! Пишу вам.");
        for (var step = 0; step < "шу вам.".Length; step++) await desk.PressAsync("ArrowLeft");
        await OfferedAsync(desk);

        await desk.Overlay.ClickAsync(".badge");
        await desk.Overlay.ClickAsync(".suggestion[data-kind=empathy] .insert, .suggestion .insert");

        var text = await Eventually.ReadAsync("the text", desk.TextAsync, text => text.Length > 60);
        Assert.StartsWith("Тимур, здравствуйте! Пишу ", text, StringComparison.Ordinal);
        Assert.EndsWith(" вам.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello $1!", "Hello !", "")]
    [InlineData("Hello ${2:there}, I am ${1:Ann}.", "Hello there, I am Ann.", "Ann")]
    [InlineData("${1|today,to\\,morrow|} or never", "today or never", "today")]
    [InlineData("It costs \\$5 {net\\} in ${1:the ${2:main} shop}", "It costs $5 {net} in the main shop", "the main shop")]
    [InlineData("${1:Ann} here. Yours, $1", "Ann here. Yours, Ann", "Ann")]
    [InlineData("No stop at all: 5$ ${", "No stop at all: 5$ ${", "")]
    public async Task Snippet_syntax_becomes_plain_text(string snippet, string text, string selected)
    {
        await using var desk = await OpenWithAsync(snippet);

        await desk.Overlay.ClickAsync(".suggestion .insert");

        await Eventually.EqualAsync("the text", text, desk.TextAsync);
        await Eventually.EqualAsync("the selection", selected, () => SelectionAsync(desk));
    }

    [Fact]
    public async Task Without_tab_stops_the_caret_goes_where_the_snippet_says()
    {
        await using var desk = await OpenWithAsync("Hello! $0 Bye.");

        await desk.Overlay.ClickAsync(".suggestion .insert");
        await Eventually.EqualAsync("the text", "Hello!  Bye.", desk.TextAsync);
        await Eventually.EqualAsync("the focus", true, desk.HasFocusAsync);
        await desk.TypeAsync("Ann.");

        await Eventually.EqualAsync("the text", "Hello! Ann. Bye.", desk.TextAsync);
    }

    /// <summary>The real answer of the server with this text in its first suggestion, and the panel open.</summary>
    private async Task<Helpdesk> OpenWithAsync(string snippet)
    {
        var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.OfferAsync(snippet);
        await desk.OpenTicketAsync("48240");
        await OfferedAsync(desk);
        await desk.Overlay.ClickAsync(".badge");
        return desk;
    }

    private static Task<BadgeView?> OfferedAsync(Helpdesk desk) =>
        Eventually.ReadAsync("a badge that offers something", desk.Overlay.BadgeAsync, badge => badge?.Label.Contains("suggestion", StringComparison.Ordinal) == true);

    private static Task<string> SelectionAsync(Helpdesk desk) => desk.Editor.EvaluateAsync<string>(
        "editor => editor.value?.slice(editor.selectionStart, editor.selectionEnd) ?? getSelection().toString()");
}
