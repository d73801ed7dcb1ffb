using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

/// <summary>The main job, end to end: type a bad reply, see it underlined, fix it.</summary>
public abstract class ReplyTests(SharedServer server, OverlayBrowser browser)
{
    private const string Greeting = "Анна, здравствуйте! ";
    private const string Directive = "Передай ей, что";
    private const string Bad = $"{Greeting}{Directive} деньги придут сегодня до 18:00.";
    private const string Good = $"{Greeting}Деньги придут сегодня до 18:00.";

    [Theory]
    [InlineData(EditorKind.Rich)]
    [InlineData(EditorKind.Plain)]
    public async Task A_bad_reply_is_underlined_explained_fixed_and_restored(EditorKind kind)
    {
        await using var desk = await browser.OpenAsync(kind);

        await desk.TypeAsync(Bad);
        await desk.UnderlinedAsync(Directive);
        await AssertDrawnOverAsync(desk, Directive);
        await desk.ShootAsync("1-underlined");

        await desk.HoverAsync();
        var card = await desk.CardAsync();
        Assert.Equal("internal-directive", card.Code);
        Assert.Equal(await MessageAsync(Bad), card.Message);
        await desk.ShootAsync("2-card");

        await desk.Overlay.ClickAsync(".card .fix[data-preferred]");
        await Eventually.EqualAsync("the text", Good, desk.TextAsync);
        await desk.UnderlinedAsync();
        await desk.StateAsync("ok");
        await desk.NoCardAsync();
        await desk.ShootAsync("3-fixed");

        await desk.UndoAsync();
        await Eventually.EqualAsync("the text", Bad, desk.TextAsync);
        await desk.UnderlinedAsync(Directive);
    }

    private static async Task AssertDrawnOverAsync(Helpdesk desk, string words)
    {
        var expected = await desk.WordsAsync(words);
        var underline = Assert.Single(await desk.UnderlinesAsync());
        var drawn = Box.Around(underline.Boxes);
        var painted = await Picture.RedAsync(desk.Editor);

        Assert.Equal("error", underline.Name);
        AssertNear(expected, drawn);
        Assert.NotNull(painted);
        Assert.InRange(painted.Left, expected.Left - 2, expected.Left + 2);
        Assert.InRange(painted.Right, expected.Right - 2, expected.Right + 2);
        Assert.InRange(painted.Top, expected.MiddleY, expected.Bottom + 2);
        Assert.InRange(painted.Bottom, expected.MiddleY, expected.Bottom + 4);
    }

    private static void AssertNear(Box expected, Box actual)
    {
        Assert.True(
            new[] { expected.Left - actual.Left, expected.Right - actual.Right, expected.MiddleY - actual.MiddleY }.All(apart => Math.Abs(apart) <= 2),
            $"The words are at {expected}, the underline at {actual}.");
    }

    /// <summary>What the server says about the draft, asked directly.</summary>
    private async Task<string> MessageAsync(string text)
    {
        using var answer = await server.Client.PostAsJsonAsync("/v1/drafts/check", new { draft = new { text, version = 1, visibility = "public" }, uiLanguage = "en" });
        var body = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return body!["diagnostics"]![0]!["message"]!.GetValue<string>().Replace("**", "", StringComparison.Ordinal);
    }
}
