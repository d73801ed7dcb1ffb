using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

/// <summary>What else there is to press: the best fix, tab stops, the ways to the leads.</summary>
public sealed class KeysTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task One_key_makes_the_best_fix(OverlayWay way, EditorKind kind)
    {
        await using var desk = await workplace[way].OpenAsync(kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);

        await desk.PressAsync("Shift+Alt+Enter");

        await Eventually.EqualAsync("the text", Bad.FixedText, desk.TextAsync);
    }

    [Theory, InlineData(EditorKind.Rich), InlineData(EditorKind.Plain)]
    public async Task Tab_goes_through_what_is_to_be_filled_in(EditorKind kind)
    {
        await using var desk = await workplace.PageScript.OpenAsync(kind);
        await desk.OfferAsync("Dear ${1:name}, on ${2:day} we ${3:act}. $0");
        await desk.OpenTicketAsync("48240");
        await Eventually.ReadAsync("an offer", desk.Overlay.BadgeAsync, badge => badge?.Label.Contains("suggestion", StringComparison.Ordinal) == true);
        await desk.Overlay.ClickAsync(".badge");
        await desk.Overlay.ClickAsync(".suggestion .insert");
        await Eventually.EqualAsync("the selection", "name", () => SelectionAsync(desk));

        await desk.TypeAsync("Timur");
        await desk.PressAsync("Tab");
        await Eventually.EqualAsync("the selection", "day", () => SelectionAsync(desk));
        await desk.PressAsync("Tab");
        await Eventually.EqualAsync("the selection", "act", () => SelectionAsync(desk));
        await desk.PressAsync("Shift+Tab");
        await Eventually.EqualAsync("the selection", "day", () => SelectionAsync(desk));
        await desk.TypeAsync("Monday");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Tab");
        await desk.TypeAsync("Yours");

        await Eventually.EqualAsync("the text", "Dear Timur, on Monday we act. Yours", async () => (await desk.TextAsync()).Replace('\u00A0', ' ').TrimEnd('\n'));
        await desk.PressAsync("Tab");
        Assert.False(await desk.HasFocusAsync());
    }

    [Fact]
    public async Task A_finding_is_brought_before_the_leads_with_the_reason()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.PressAsync("Alt+F8");
        await desk.CardAsync();
        await desk.Overlay.ClickAsync(".card .open-appeal");
        await Eventually.ReadAsync("the field", () => desk.Overlay.BoxAsync(".appeal textarea"), box => box is not null);
        await desk.TypeAsync("Клиентка просила передать дочери.");
        await desk.ShootAsync("appeal");
        await desk.Overlay.ClickAsync(".appeal .send");

        await desk.UnderlinedAsync();
        await Eventually.EqualAsync("the announcement", "Sent to the leads", desk.Overlay.AnnouncementAsync);
        await Eventually.ReadAsync(
            "the appeal", () => workplace.Server.Client.GetStringAsync("/v1/appeals"), appeals => JsonDocument.Parse(appeals).RootElement.GetRawText().Contains("internal-directive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suggestion_is_called_helpful()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Plain);
        await desk.OpenTicketAsync("48240");
        await Eventually.ReadAsync("an offer", desk.Overlay.BadgeAsync, badge => badge?.Label.Contains("suggestion", StringComparison.Ordinal) == true);
        await desk.PressAsync("Alt+Enter");

        await desk.Overlay.ClickAsync(".suggestion .helpful");

        await Eventually.ReadAsync(
            "helpful", () => workplace.Server.Client.GetFromJsonAsync<JsonElement>("/v1/feedback"),
            totals => totals.GetProperty("suggestions").EnumerateArray().Any(row => row.GetProperty("helpful").GetInt32() > 0));
    }

    private static Task<string> SelectionAsync(Helpdesk desk) => desk.Editor.EvaluateAsync<string>(
        "editor => editor.value?.slice(editor.selectionStart, editor.selectionEnd) ?? getSelection().toString()");
}
