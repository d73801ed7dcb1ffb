using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.RequestTracker;

/// <summary>A real helpdesk: Request Tracker 5 with its own CKEditor 4 in a frame.</summary>
public sealed class ReplyTests(Workplace workplace, TrackerServer tracker) : IClassFixture<TrackerServer>
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Fact]
    public async Task What_is_stored_is_the_corrected_text_and_nothing_of_ours()
    {
        Assert.SkipWhen(TrackerServer.Absence is not null, TrackerServer.Absence ?? "");
        await using var reply = await OpenAsync(await tracker.ReceiveAsync("Anna Petrova <anna@example.com>", "Where is my money", "Где мои деньги?"));

        await reply.Keys.TypeAsync(Bad.Text);
        await reply.UnderlinedAsync(Bad.Words);
        await reply.ShootAsync("underlined");
        await reply.Keys.PressAsync("Alt+F8");
        await Eventually.ReadAsync("the card", reply.Overlay.CardAsync, card => card is { IsInSight: true, Code: "internal-directive" });
        await reply.ShootAsync("card");
        await reply.Overlay.ClickAsync(".card .fix[data-preferred]");
        await Eventually.EqualAsync("the text", Bad.FixedText, reply.TextAsync);
        await reply.UnderlinedAsync();
        await reply.SendAsync();

        var stored = Assert.Single(await tracker.CorrespondenceAsync(reply.Ticket));
        Assert.StartsWith($"<p>{Bad.FixedText}</p>", stored, StringComparison.Ordinal);
        Assert.Equal(await StoredWithoutUsAsync(Bad.FixedText), stored);
    }

    [Fact]
    public async Task A_reply_the_gate_stops_goes_out_with_a_reason_and_only_then()
    {
        Assert.SkipWhen(TrackerServer.Absence is not null, TrackerServer.Absence ?? "");
        var before = await workplace.Server.OfRuleAsync("internal-directive", "sentAnyway");
        await using var reply = await OpenAsync(await tracker.ReceiveAsync("boris@example.com", "Refund", "Верните деньги."));
        await reply.Keys.TypeAsync(Bad.Text);
        await reply.UnderlinedAsync(Bad.Words);

        await reply.PressSendAsync();
        await reply.GateAsync("confirm");
        await reply.ShootAsync("gate");
        Assert.Empty(await tracker.CorrespondenceAsync(reply.Ticket));
        await reply.Keys.PressAsync("Escape");
        await Eventually.EqualAsync("no gate", null, reply.Overlay.GateAsync);

        await reply.PressSendAsync();
        await reply.GateAsync("confirm");
        await reply.Keys.TypeAsync("Лид просил.");
        await reply.Overlay.ClickAsync(".gate-dialog .primary");
        await reply.IsSentAsync();

        var stored = Assert.Single(await tracker.CorrespondenceAsync(reply.Ticket));
        Assert.StartsWith($"<p>{Bad.Text}</p>", stored, StringComparison.Ordinal);
        Assert.Equal(before + 1, await workplace.Server.OfRuleAsync("internal-directive", "sentAnyway"));
    }

    [Fact]
    public async Task A_comment_is_not_checked_as_a_reply()
    {
        Assert.SkipWhen(TrackerServer.Absence is not null, TrackerServer.Absence ?? "");
        await using var reply = await OpenAsync(await tracker.ReceiveAsync("vera@example.com", "Parcel", "Где посылка?"));
        await reply.Keys.TypeAsync(Bad.Text);
        await reply.UnderlinedAsync(Bad.Words);
        await reply.Page.SelectOptionAsync("#UpdateType", "private");

        await Eventually.ReadAsync("the badge", reply.Overlay.BadgeAsync, badge => badge?.State == "off");
        await reply.SendAsync();

        Assert.StartsWith($"<p>{Bad.Text}</p>", Assert.Single(await tracker.CommentsAsync(reply.Ticket)), StringComparison.Ordinal);
        Assert.Empty(await tracker.CorrespondenceAsync(reply.Ticket));
    }

    /// <summary>What is stored when the same text is typed in a browser that has nothing of ours.</summary>
    private async Task<string> StoredWithoutUsAsync(string text)
    {
        await using var reply = await OpenAsync(await tracker.ReceiveAsync("control@example.com", $"Control {Guid.NewGuid()}", "Добрый день."), workplace.PageScript);
        await reply.Keys.TypeAsync(text);
        await reply.SendAsync();
        return Assert.Single(await tracker.CorrespondenceAsync(reply.Ticket));
    }

    private Task<ReplyPage> OpenAsync(int ticket) => OpenAsync(ticket, workplace.Extension);

    private async Task<ReplyPage> OpenAsync(int ticket, OverlayBrowser browser)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(tracker.Address, $"Ticket/Update.html?id={ticket}&Action=Respond").AbsoluteUri);
        if (await page.Locator("input[name=pass]").CountAsync() > 0)
        {
            await page.FillAsync("input[name=user]", TrackerServer.User);
            await page.FillAsync("input[name=pass]", TrackerServer.Password);
            await page.Locator("form:has(input[name=pass]) [type=submit]").ClickAsync();
        }

        var reply = new ReplyPage(page, await page.Context.NewCDPSessionAsync(page), ticket);
        await reply.Editor.ClickAsync();
        return reply;
    }
}
