using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

/// <summary>The main job, end to end: type a bad reply, see it underlined, fix it.</summary>
public sealed class FixTests(Workplace workplace)
{
    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task A_bad_reply_is_underlined_explained_fixed_and_restored(OverlayWay way, EditorKind kind)
    {
        var bad = BadDraft.Russian;
        await using var desk = await workplace[way].OpenAsync(kind);

        await desk.TypeAsync(bad.Text);
        await desk.UnderlinedAsync(bad.Words);
        await Drawn.AssertUnderAsync(desk, bad.Words);
        await desk.ShootAsync("1-underlined");

        await desk.HoverAsync();
        var card = await desk.CardAsync();
        Assert.Equal("internal-directive", card.Code);
        Assert.Equal(await MessageAsync(bad.Text), card.Message);
        await desk.ShootAsync("2-card");

        await desk.Overlay.ClickAsync(".card .fix[data-preferred]");
        await Eventually.EqualAsync("the text", bad.FixedText, desk.TextAsync);
        await desk.UnderlinedAsync();
        await desk.StateAsync("ok");
        await desk.NoCardAsync();
        await desk.ShootAsync("3-fixed");

        await desk.UndoAsync();
        await Eventually.EqualAsync("the text", bad.Text, desk.TextAsync);
        await desk.UnderlinedAsync(bad.Words);
    }

    [Theory]
    [InlineData(OverlayWay.Extension, EditorKind.Rich, "uk")]
    [InlineData(OverlayWay.Extension, EditorKind.Plain, "en")]
    [InlineData(OverlayWay.PageScript, EditorKind.Rich, "en")]
    [InlineData(OverlayWay.PageScript, EditorKind.Plain, "uk")]
    public async Task Other_languages_are_fixed_too(OverlayWay way, EditorKind kind, string language)
    {
        var bad = BadDraft.In(language);
        await using var desk = await workplace[way].OpenAsync(kind);

        await desk.TypeAsync(bad.Text);
        await desk.UnderlinedAsync(bad.Words);
        await Drawn.AssertUnderAsync(desk, bad.Words);
        await FixAsync(desk);

        await Eventually.EqualAsync("the text", bad.FixedText, desk.TextAsync);
        await desk.NoCardAsync();
        await desk.UndoAsync();
        await Eventually.EqualAsync("the text", bad.Text, desk.TextAsync);
    }

    [Theory]
    [InlineData(OverlayWay.Extension)]
    [InlineData(OverlayWay.PageScript)]
    public async Task A_fix_inside_formatted_text_keeps_the_formatting(OverlayWay way)
    {
        await using var desk = await workplace[way].OpenAsync(EditorKind.Rich);
        await desk.TypeBoldAsync("Анна, здравствуйте! Передай ей, что деньги придут");
        await desk.TypeAsync(" сегодня.");
        await desk.UnderlinedAsync("Передай ей, что");
        var before = await desk.HtmlAsync();

        await FixAsync(desk);

        await Eventually.EqualAsync("the markup", before.Replace("Передай ей, что деньги", "Деньги", StringComparison.Ordinal), desk.HtmlAsync);
        await desk.NoCardAsync();
        await desk.UndoAsync();
        await Eventually.EqualAsync("the markup", before, desk.HtmlAsync);
    }

    [Theory]
    [InlineData(OverlayWay.Extension)]
    [InlineData(OverlayWay.PageScript)]
    public async Task A_fix_across_the_edge_of_formatted_text_leaves_the_rest_formatted(OverlayWay way)
    {
        await using var desk = await workplace[way].OpenAsync(EditorKind.Rich);
        await desk.TypeBoldAsync("Анна, здравствуйте!");
        await desk.TypeAsync(" Передай ей, что ");
        await desk.TypeBoldAsync("деньги");
        await desk.TypeAsync(" придут сегодня.");
        await desk.UnderlinedAsync("Передай ей, что");
        var before = await desk.HtmlAsync();

        await FixAsync(desk);

        await Eventually.EqualAsync("the text", "Анна, здравствуйте! Деньги придут сегодня.", async () => Plain(await desk.TextAsync()));
        var markup = await desk.HtmlAsync();
        Assert.StartsWith("<b>Анна, здравствуйте!</b>", markup, StringComparison.Ordinal);
        Assert.Contains("еньги</b>", markup, StringComparison.Ordinal);
        await desk.NoCardAsync();
        await desk.UndoAsync();
        await Eventually.EqualAsync("the markup", before, desk.HtmlAsync);
    }

    private static async Task FixAsync(Helpdesk desk)
    {
        await desk.HoverAsync();
        await desk.CardAsync();
        await desk.Overlay.ClickAsync(".card .fix[data-preferred]");
    }

    /// <summary>The browser itself types no-break spaces at the edges of formatted text.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    /// <summary>What the server says about the draft, asked directly.</summary>
    private async Task<string> MessageAsync(string text)
    {
        using var answer = await workplace.Server.Client.PostAsJsonAsync(
            "/v1/drafts/check", new { draft = new { text, version = 1, visibility = "public" }, uiLanguage = "en" });
        var body = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return body!["diagnostics"]![0]!["message"]!.GetValue<string>().Replace("**", "", StringComparison.Ordinal);
    }
}
