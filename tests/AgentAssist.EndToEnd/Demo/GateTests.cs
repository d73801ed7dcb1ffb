using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Demo;

/// <summary>What happens on Send, all of it by the keyboard.</summary>
public sealed class GateTests(Workplace workplace)
{
    private const string Rude = "Сам дурак.";
    private const string Polite = "Здравствуйте! Деньги придут завтра до 15:00.";

    private static readonly BadDraft Bad = BadDraft.Russian;

    [Fact]
    public async Task A_clean_reply_and_one_that_is_only_warned_of_go_at_once()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        foreach (var text in new[] { Bad.FixedText, $"{Bad.FixedText} Вы сами виноваты." })
        {
            await desk.TypeAsync(text);
            await desk.PressAsync("ControlOrMeta+Enter");
            await Eventually.EqualAsync("the sent reply", text, desk.LastMessageAsync);
        }
    }

    [Fact]
    public async Task Sending_against_the_gate_takes_a_reason_which_the_server_gets()
    {
        var before = await workplace.Server.OfRuleAsync("internal-directive", "sentAnyway");
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Bad.Text);
        var last = await desk.LastMessageAsync();

        await SendAsync(desk, "confirm");
        await desk.PressAsync("Escape");
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);
        Assert.Equal(last, await desk.LastMessageAsync());
        Assert.Equal(Bad.Text, await desk.TextAsync());

        await SendAsync(desk, "confirm");
        await ShootAsync(desk, "confirm");
        await desk.TypeAsync("Лид просил так. Сам дурак.");
        Assert.Equal("findings", (await desk.Overlay.BadgeAsync())!.State);
        Assert.Equal([Bad.Words], await desk.UnderlinedAsync());
        await desk.PressAsync("Tab");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Enter");

        await Eventually.EqualAsync("the sent reply", Bad.Text, desk.LastMessageAsync);
        Assert.Equal(before + 1, await workplace.Server.OfRuleAsync("internal-directive", "sentAnyway"));
        Assert.True(await desk.HasFocusAsync());
    }

    [Theory]
    [InlineData(EditorKind.Rich, "{\"decision\":\"approve\",\"lead\":\"Ольга\",\"text\":\"" + Polite + "\"}", Polite)]
    [InlineData(EditorKind.Plain, "{\"decision\":\"approve\",\"lead\":\"Ольга\"}", Rude)]
    public async Task A_held_reply_goes_out_as_the_lead_approved_it(EditorKind kind, string decision, string sent)
    {
        await using var desk = await workplace.PageScript.OpenAsync(kind);
        await desk.TypeAsync(Rude);
        await SendAsync(desk, "hold");
        await desk.PressAsync("Enter");
        await StateAsync(desk, "pending");
        await ShootAsync(desk, "pending");

        await DecideAsync(decision);

        await StateAsync(desk, "approved");
        Assert.Contains("Ольга", await desk.Page.InnerTextAsync("#gate-status"), StringComparison.Ordinal);
        Assert.Equal(sent, await desk.TextAsync());
        await ShootAsync(desk, "approved");
        await desk.PressAsync("Enter");
        await Eventually.EqualAsync("the sent reply", sent, desk.LastMessageAsync);
        await Eventually.EqualAsync("the text", "", desk.TextAsync);
    }

    [Fact]
    public async Task A_declined_reply_stays_in_the_editor_with_the_leads_reason()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(Rude);
        await SendAsync(desk, "hold");
        await desk.PressAsync("Enter");
        await StateAsync(desk, "pending");

        await DecideAsync("{\"decision\":\"decline\",\"lead\":\"Ольга\",\"reason\":\"Извинитесь.\"}");

        await StateAsync(desk, "declined");
        Assert.Equal("Ольга declined it: Извинитесь.", await desk.Page.InnerTextAsync("#gate-status"));
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShootAsync(desk, "declined-dark");
        await desk.PressAsync("Enter");
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);
        Assert.Equal(Rude, await desk.TextAsync());
    }

    [Fact]
    public async Task Who_goes_back_to_the_desk_finds_the_answer_on_the_next_Send()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.TypeAsync(Rude);
        await SendAsync(desk, "hold");
        await desk.PressAsync("Enter");
        await StateAsync(desk, "pending");
        await desk.PressAsync("Escape");
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);
        await DecideAsync("{\"decision\":\"approve\",\"lead\":\"Ольга\"}");

        await desk.PressAsync("ControlOrMeta+Enter");

        await StateAsync(desk, "approved");
    }

    [Fact]
    public async Task A_reply_nobody_decides_about_may_be_asked_for_again()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        // The server's shortest wait is a minute; the line to it is cut here and answers as the server does when the time is over.
        await desk.Page.RouteAsync("**/v1/approvals/*/events", async route =>
        {
            var id = new Uri(route.Request.Url).Segments[^2].TrimEnd('/');
            await route.FulfillAsync(new()
            {
                ContentType = "text/event-stream",
                Body = $"event: approval\ndata: {{\"id\":\"{id}\",\"status\":\"expired\"}}\n\n",
            });
        });
        await desk.TypeAsync($"{Rude} Отстаньте.");
        await SendAsync(desk, "hold");
        await desk.PressAsync("Enter");
        await StateAsync(desk, "expired");
        await desk.Page.UnrouteAllAsync();

        await desk.PressAsync("Enter");

        await StateAsync(desk, "pending");
        await DecideAsync("{\"decision\":\"decline\",\"lead\":\"Ольга\",\"reason\":\"Нет.\"}");
        await StateAsync(desk, "declined");
    }

    private static async Task SendAsync(Helpdesk desk, string state)
    {
        await desk.PressAsync("ControlOrMeta+Enter");
        await StateAsync(desk, state);
    }

    private static Task StateAsync(Helpdesk desk, string state) =>
        Assertions.Expect(desk.Page.Locator($"#gate-dialog[open][data-state={state}]")).ToBeVisibleAsync();

    private static Task ShootAsync(Helpdesk desk, string moment) => desk.ShootAsync($"gate-{moment}");

    private async Task DecideAsync(string decision)
    {
        var waiting = await workplace.Server.Client.GetFromJsonAsync<JsonElement>("/v1/approvals?status=pending");
        var id = waiting.GetProperty("approvals")[0].GetProperty("id").GetString();
        using var body = new StringContent(decision, System.Text.Encoding.UTF8, "application/json");
        using var response = await workplace.Server.Client.PostAsync($"/v1/approvals/{id}/decision", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
