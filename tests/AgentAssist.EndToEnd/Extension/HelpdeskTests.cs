using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>What the extension understands of a helpdesk's page, as popup and side panel show it.</summary>
public sealed class HelpdeskTests(Workplace workplace)
{
    private const string DemoAdapter = """
        {
          "id": "demo-desk", "name": "Demo desk", "status": "unverified", "hosts": ["127.0.0.1"], "paths": ["/demo"],
          "composer": {"editor": "#reply-rich, #reply-plain"}, "note": {"when": "#tab-note[aria-selected=true]"},
          "messages": {"item": "#conversation > li", "text": ".text", "customer": "[data-author=customer]", "agent": "[data-author=agent]", "note": "[data-visibility=note]"},
          "customerName": {"selector": "#customer-name"}, "ticketId": {"selector": "[data-ticket][aria-current=true]", "attribute": "data-ticket"},
          "channel": "chat", "send": "#send"
        }
        """;

    [Fact]
    public async Task Without_an_adapter_the_conversation_is_guessed_and_the_popup_says_so()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.OpenTicketAsync("48260");
        await desk.StateAsync("ok");

        var popup = await workplace.Extension.OpenBesideAsync(desk.Page, "popup.html");

        await Expect(popup.Locator("[data-fact=understoodAdapter]")).ToContainTextAsync("guessing");
        await Expect(popup.Locator("[data-fact=understoodMessages]")).ToHaveTextAsync("messages: 3, guessed");
        await Expect(popup.Locator(".messages li").Last).ToHaveAttributeAsync("data-author", "customer");
        await Expect(popup.Locator(".messages li").Last).ToContainTextAsync("ты тупой");
        await Expect(popup.Locator("#field")).ToContainTextAsync("A reply");
        await popup.CloseAsync();
    }

    [Fact]
    public async Task The_server_delivers_adapters_which_are_used_and_called_unverified()
    {
        var policies = Directory.CreateTempSubdirectory("agentassist-policies-");
        try
        {
            CopyFolder(EditorBench.Policies, policies.FullName);
            await File.WriteAllTextAsync(Path.Combine(policies.CreateSubdirectory("adapters").FullName, "demo-desk.json"), DemoAdapter);
            await using var server = await RunningServer.StartAsync(policies: policies.FullName);
            await using var desk = await workplace.Extension.OpenOnAsync(server.Address, EditorKind.Rich);
            await desk.OpenTicketAsync("48260");
            await desk.StateAsync("ok");

            var popup = await workplace.Extension.OpenBesideAsync(desk.Page, "popup.html");
            await Expect(popup.Locator("[data-fact=understoodAdapter]")).ToContainTextAsync("Demo desk (unverified");
            await Expect(popup.Locator("[data-fact=understoodCustomer]")).ToHaveTextAsync("Виктор");
            await Expect(popup.Locator("[data-fact=understoodTicket]")).ToHaveTextAsync("48260");
            await Expect(popup.Locator("[data-fact=understoodMessages]")).ToHaveTextAsync("messages: 3");
            await popup.SetViewportSizeAsync(330, 640);
            await popup.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "extension-popup-understood.png") });

            await desk.Page.ClickAsync("#tab-note");
            await desk.Editor.ClickAsync();
            await desk.TypeAsync(BadDraft.Russian.Text);
            await Expect(popup.Locator("#field")).ToContainTextAsync("internal note");
            Assert.Empty(await desk.UnderlinedAsync());
            await popup.CloseAsync();
        }
        finally
        {
            await workplace.Extension.ForgetAdaptersAsync();
            policies.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_adapter_is_refused_with_what_to_write()
    {
        var page = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(page, "options.html");

        await page.SetInputFilesAsync("#adapterFile", Json("""{"id": "desk", "name": "Desk", "status": "verified", "hosts": ["*"], "composer": {"edit": "#a"}}"""));
        await Expect(page.Locator("#adapterResult")).ToContainTextAsync("composer: lacks «editor»");
        await Expect(page.Locator("#adapterResult")).ToContainTextAsync("composer: does not have «edit»");
        await page.SetInputFilesAsync("#adapterFile", Json("""{"id": "desk", "name": "Desk", "status": "unverified", "hosts": ["*"], "composer": {"editor": "a[["}}"""));
        await Expect(page.Locator("#adapterResult")).ToContainTextAsync("page: with the host *");
        await Expect(page.Locator("#adapterResult")).ToContainTextAsync("«a[[» is not a CSS selector");
        await Expect(page.Locator("#adapters li")).ToHaveCountAsync(0);

        await page.SetInputFilesAsync("#adapterFile", Json(DemoAdapter));
        await Expect(page.Locator("#adapters li")).ToContainTextAsync("Demo desk");
        await page.ClickAsync("#adapters button");
        await Expect(page.Locator("#adapters li")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Where_changes_may_only_be_copied_the_text_stays()
    {
        var page = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(page, "options.html");
        await page.SetInputFilesAsync("#adapterFile", Json(DemoAdapter.Replace("#reply-plain\"", "#reply-plain\", \"insert\": \"copy\"", StringComparison.Ordinal)));
        await Expect(page.Locator("#adapters li")).ToHaveCountAsync(1);
        try
        {
            await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
            await desk.TypeAsync(BadDraft.Russian.Text);
            await desk.UnderlinedAsync(BadDraft.Russian.Words);
            await desk.PressAsync("Alt+F8");
            await desk.CardAsync();

            await desk.Overlay.ClickAsync(".card .fix[data-preferred]");

            await Eventually.ReadAsync("the way to copy", () => desk.Overlay.BoxAsync(".card .copy"), box => box is not null);
            Assert.Equal(BadDraft.Russian.Text, await desk.TextAsync());
        }
        finally
        {
            await page.ClickAsync("#adapters button"); // and closed in the same instant
            await page.CloseAsync();
        }

        await Eventually.EqualAsync(
            "adapters of one's own", 0,
            () => workplace.Extension.EvaluateAsync<int>("async () => (await chrome.storage.local.get('adapters')).adapters?.own?.length ?? 0"));
    }

    [Fact]
    public async Task An_adapter_added_while_the_servers_are_on_their_way_is_kept()
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace.Extension.OpenOnAsync(line.Address, EditorKind.Rich);
        await desk.StateAsync("ok");
        line.Hold();
        var page = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(page, "options.html");
        try
        {
            var asking = page.EvaluateAsync<int[]>("""
                async () => {
                  await chrome.storage.local.set({ adapters: {} });
                  const counts = [];
                  chrome.storage.onChanged.addListener(({ adapters }) => { if (adapters) counts.push(adapters.newValue.own?.length ?? 0); });
                  await chrome.runtime.sendMessage({ type: 'config' });
                  return counts;
                }
                """);
            await page.SetInputFilesAsync("#adapterFile", Json(DemoAdapter));

            Assert.Equal([1, 1], (await asking).Take(2)); // it was added, then the server's answer gave up
        }
        finally
        {
            line.Release();
            await workplace.Extension.ForgetAdaptersAsync();
            await page.CloseAsync();
        }
    }

    private static FilePayload Json(string text) => new() { Name = "adapter.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    private static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
