using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>A lead shows where a helpdesk has what.</summary>
public sealed class PickTests(Workplace workplace)
{
    [Fact]
    public async Task Clicking_makes_an_adapter_that_is_in_use_at_once_and_presses_nothing()
    {
        try
        {
            await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
            await desk.OpenTicketAsync("48247");
            var before = await desk.LastMessageAsync();
            var popup = await workplace.Extension.OpenBesideAsync(desk.Page, "popup.html");
            await popup.Locator("#pick").WaitForAsync();
            // The popup closes itself when the tool is there.
            await popup.EvaluateAsync("() => document.querySelector('#pick').click()");
            await desk.Page.Locator("agentassist-pick").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await desk.Page.BringToFrontAsync();

            await desk.Page.HoverAsync("#reply-rich");
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "extension-pick.png") });
            var tool = new ShadowUi(desk.Page, await desk.Page.Context.NewCDPSessionAsync(desk.Page), "agentassist-pick");
            foreach (var picked in new[] { "#reply-rich", "#conversation li[data-author=customer] .text", "#conversation li[data-author=agent] .text" })
                await desk.Page.Locator(picked).First.ClickAsync();
            await tool.ClickAsync(".move");
            foreach (var picked in new[] { "#customer-name", "[aria-current=true] .who" }) await desk.Page.Locator(picked).First.ClickAsync();
            await tool.ClickAsync(".skip");
            await tool.ClickAsync(".move");
            await desk.Page.ClickAsync("#send");

            var stored = await StoredAsync();
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "extension-pick-result.png") });
            Assert.Equal("unverified", stored.GetProperty("status").GetString());
            Assert.Equal("127.0.0.1", stored.GetProperty("hosts")[0].GetString());
            Assert.Equal(1, await CountAsync(desk, stored.GetProperty("composer").GetProperty("editor").GetString()!));
            Assert.Equal(1, await CountAsync(desk, stored.GetProperty("send").GetString()!));
            var messages = stored.GetProperty("messages");
            Assert.Equal(3, await CountAsync(desk, messages.GetProperty("item").GetString()!));
            var item = desk.Page.Locator(messages.GetProperty("item").GetString()!);
            Assert.Equal(2, await item.EvaluateAllAsync<int>("(items, selector) => items.filter(item => item.matches(selector) || item.querySelector(selector)).length", messages.GetProperty("customer").GetString()));
            Assert.Equal(before, await desk.LastMessageAsync());

            await desk.PressAsync("Escape");
            await Expect(desk.Page.Locator("agentassist-pick")).ToHaveCountAsync(0);
            await desk.Editor.ClickAsync();
            var after = await workplace.Extension.OpenBesideAsync(desk.Page, "popup.html");
            await Expect(after.Locator("[data-fact=understoodMessages]")).ToHaveTextAsync("messages: 3");
            await Expect(after.Locator("[data-fact=understoodCustomer]")).ToHaveTextAsync("Богдан Шевчук");
            await after.CloseAsync();
        }
        finally
        {
            await workplace.Extension.ForgetAdaptersAsync();
        }
    }

    private async Task<JsonElement> StoredAsync()
    {
        var page = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(page, "options.html");
        var own = await Eventually.ReadAsync(
            "the adapter", () => page.EvaluateAsync<JsonElement>("async () => (await chrome.storage.local.get('adapters')).adapters?.own ?? []"), list => list.GetArrayLength() > 0);
        await page.CloseAsync();
        return own[0];
    }

    private static Task<int> CountAsync(Helpdesk desk, string selector) => desk.Page.Locator(selector).CountAsync();
}
