using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>The gate on a page that knows nothing of it.</summary>
public sealed class SendGateTests(Workplace workplace)
{
    private const string Rude = "Сам дурак.";
    private const string Polite = "Здравствуйте! Деньги придут завтра до 15:00.";

    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reply_that_is_clean_or_only_warned_of_goes_at_once(bool byKey)
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        foreach (var text in new[] { Bad.FixedText, $"{Bad.FixedText} Вы сами виноваты." })
        {
            await desk.TypeAsync(text);
            if (byKey) await desk.PressAsync("ControlOrMeta+Enter");
            else await desk.Page.ClickAsync("#send");
            await Eventually.EqualAsync("the sent reply", text, desk.LastMessageAsync);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Confirm_takes_a_reason_by_key_and_by_button(bool byKey)
    {
        var before = await workplace.Server.OfRuleAsync("internal-directive", "sentAnyway");
        await using var desk = await workplace.Extension.OpenAsync(byKey ? EditorKind.Rich : EditorKind.Plain);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        var last = await desk.LastMessageAsync();

        await SendAsync(desk, byKey, "confirm");
        await desk.PressAsync("Escape");
        await Eventually.EqualAsync("no gate", null, desk.Overlay.GateAsync);
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);
        Assert.Equal(last, await desk.LastMessageAsync());

        await SendAsync(desk, byKey, "confirm");
        await desk.TypeAsync("Лид просил так. Сам дурак.");
        Assert.Equal([Bad.Words], await desk.UnderlinedAsync());
        await desk.PressAsync("Tab");
        await desk.PressAsync("Tab");
        await desk.PressAsync("Enter");

        await Eventually.EqualAsync("the sent reply", Bad.Text, desk.LastMessageAsync);
        await Eventually.EqualAsync("reasons", before + 1, () => workplace.Server.OfRuleAsync("internal-directive", "sentAnyway"));
    }

    [Theory]
    [InlineData(EditorKind.Rich, "{\"decision\":\"approve\",\"lead\":\"Ольга\",\"text\":\"" + Polite + "\"}", Polite)]
    [InlineData(EditorKind.Plain, "{\"decision\":\"approve\",\"lead\":\"Ольга\"}", Rude)]
    public async Task A_held_reply_goes_out_as_the_lead_approved_it(EditorKind kind, string decision, string sent)
    {
        await using var desk = await workplace.Extension.OpenAsync(kind);
        await AskLeadAsync(desk, byKey: true);
        await desk.ShootAsync("gate-pending");

        await DecideAsync(decision);

        await Eventually.EqualAsync("the gate", "approved", desk.Overlay.GateAsync);
        await Eventually.EqualAsync("the text", sent, desk.TextAsync);
        await Eventually.EqualAsync("the button", "primary", desk.Overlay.FocusedClassAsync);
        await desk.PressAsync("Enter");
        await Eventually.EqualAsync("the sent reply", sent, desk.LastMessageAsync);
    }

    [Fact]
    public async Task A_declined_reply_stays_with_the_leads_reason_and_who_went_back_finds_it()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        var last = await desk.LastMessageAsync();
        await AskLeadAsync(desk, byKey: false);
        await desk.PressAsync("Escape");
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);

        await DecideAsync("{\"decision\":\"decline\",\"lead\":\"Ольга\",\"reason\":\"Извинитесь.\"}");
        await Eventually.ReadAsync("the announcement", desk.Overlay.AnnouncementAsync, text => text.Contains("Ольга declined it: Извинитесь.", StringComparison.Ordinal));

        await SendAsync(desk, byKey: true, "declined");
        await desk.PressAsync("Escape");
        Assert.Equal(Rude, await desk.TextAsync());
        Assert.Equal(last, await desk.LastMessageAsync());
    }

    [Fact]
    public async Task A_leads_answer_is_heard_though_the_settings_have_changed_since_he_was_asked()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await AskLeadAsync(desk, byKey: true);
        await desk.PressAsync("Escape");
        await Eventually.EqualAsync("focus in the editor", true, desk.HasFocusAsync);

        await using (await workplace.Extension.ManageAsync(desk, "{ failMode: 'closed' }"))
        {
            await DecideAsync("{\"decision\":\"approve\",\"lead\":\"Ольга\"}");
            await Eventually.ReadAsync("the announcement", desk.Overlay.AnnouncementAsync, text => text.Contains("Ольга approved it", StringComparison.Ordinal));
            await desk.PressAsync("ControlOrMeta+Enter");
            await Eventually.EqualAsync("the sent reply", Rude, desk.LastMessageAsync);
        }
    }

    [Fact]
    public async Task Unchecked_replies_go_out_marked_unless_the_administrator_keeps_them()
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace.Extension.OpenOnAsync(line.Address, EditorKind.Rich);
        await desk.TypeAsync("Здравствуйте.");
        await desk.StateAsync("ok");
        await line.CutAsync();

        await using (await workplace.Extension.ManageAsync(desk, "{ failMode: 'closed' }"))
        {
            await desk.Editor.ClickAsync();
            await desk.TypeAsync(" Проверяем.");
            await desk.StateAsync("unchecked");
            await SendAsync(desk, byKey: false, "unchecked");
            await desk.ShootAsync("gate-unchecked");
            await desk.PressAsync("Escape");
            Assert.Equal("Здравствуйте. Проверяем.", await desk.TextAsync());
        }

        await desk.Editor.ClickAsync();
        await desk.StateAsync("unchecked");
        await desk.Page.ClickAsync("#send");
        await Eventually.EqualAsync("the sent reply", "Здравствуйте. Проверяем.", desk.LastMessageAsync);
        await Eventually.ReadAsync("the mark", () => desk.Overlay.BoxAsync(".notice"), box => box is not null);
        await desk.ShootAsync("sent-unchecked");
    }

    /// <summary>Types what only a lead may let go, and asks for it.</summary>
    private static async Task AskLeadAsync(Helpdesk desk, bool byKey)
    {
        await desk.TypeAsync(Rude);
        await desk.StateAsync("findings");
        await SendAsync(desk, byKey, "hold");
        await desk.PressAsync("Enter");
        await Eventually.EqualAsync("the gate", "pending", desk.Overlay.GateAsync);
    }

    private static async Task SendAsync(Helpdesk desk, bool byKey, string state)
    {
        if (byKey) await desk.PressAsync("ControlOrMeta+Enter");
        else await desk.Page.ClickAsync("#send");
        await Eventually.EqualAsync("the gate", state, desk.Overlay.GateAsync);
    }

    private async Task DecideAsync(string decision)
    {
        var waiting = await workplace.Server.Client.GetFromJsonAsync<JsonElement>("/v1/approvals?status=pending");
        var id = waiting.GetProperty("approvals")[0].GetProperty("id").GetString();
        using var body = new StringContent(decision, System.Text.Encoding.UTF8, "application/json");
        using var response = await workplace.Server.Client.PostAsync($"/v1/approvals/{id}/decision", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
