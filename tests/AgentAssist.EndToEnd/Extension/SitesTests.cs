using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>Pages that are built otherwise than the demo.</summary>
public sealed class SitesTests(Workplace workplace)
{
    private const string Editor = "<div id=editor contenteditable style=\"width: 600px; min-height: 80px; font: 16px sans-serif\"></div>";

    private static readonly BadDraft Bad = BadDraft.Russian;

    [Fact]
    public async Task An_editor_in_a_frame_is_served()
    {
        await using var site = await OpenAsync($"<h1>Desk</h1><iframe srcdoc='{Editor}' style='width: 700px; height: 300px'></iframe>");
        await site.Page.FrameLocator("iframe").Locator("#editor").ClickAsync();

        await site.Keys.TypeAsync(Bad.Text);
        var frame = site.Page.Frames[1];
        await Eventually.EqualAsync("the underlined words", [Bad.Words], () => UnderlinedAsync(frame));
        await site.Keys.PressAsync("Alt+F8");
        await Eventually.ReadAsync("the card", site.Overlay.CardAsync, card => card is { IsInSight: true, Code: "internal-directive" });
        await site.Overlay.ClickAsync(".card .fix[data-preferred]");

        await Eventually.EqualAsync("the text", Bad.FixedText, () => frame.Locator("#editor").InnerTextAsync());
        await Eventually.ReadAsync("no card", site.Overlay.CardAsync, card => card is null);
        await site.Keys.UndoAsync();
        await Eventually.EqualAsync("the text", Bad.Text, () => frame.Locator("#editor").InnerTextAsync());
    }

    [Theory]
    [InlineData("open")]
    [InlineData("closed")]
    public async Task An_editor_in_a_shadow_root_is_served(string mode)
    {
        await using var site = await OpenAsync($$"""
            <reply-box></reply-box>
            <script>
              const root = document.querySelector('reply-box').attachShadow({ mode: '{{mode}}' });
              root.innerHTML = '{{Editor}}';
              window.editor = root.querySelector('#editor');
            </script>
            """);
        await site.Page.Mouse.ClickAsync(100, 30);

        await site.Keys.TypeAsync(Bad.Text);
        await Eventually.EqualAsync("the underlined words", [Bad.Words], () => UnderlinedAsync(site.Page.MainFrame));
        Assert.NotNull(await Picture.RedAsync(site.Page.Locator("reply-box")));
        await site.Keys.PressAsync("Alt+F8");
        await Eventually.ReadAsync("the card", site.Overlay.CardAsync, card => card is { IsInSight: true });
        await site.Overlay.ClickAsync(".card .fix[data-preferred]");

        await Eventually.EqualAsync("the text", Bad.FixedText, () => site.Page.EvaluateAsync<string>("() => editor.innerText"));
        await Eventually.ReadAsync("no card", site.Overlay.CardAsync, card => card is null);
        await site.Keys.UndoAsync();
        await Eventually.EqualAsync("the text", Bad.Text, () => site.Page.EvaluateAsync<string>("() => editor.innerText"));
    }

    [Fact]
    public async Task A_page_that_brings_its_own_overlay_is_left_to_it()
    {
        await using var desk = await workplace.Extension.OpenWithItsOwnOverlayAsync(EditorKind.Rich);

        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);

        Assert.Equal("page", await desk.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('agentassist-ui')].map(ui => ui.dataset.owner).join()"));
    }

    [Fact]
    public async Task An_editor_that_opts_out_is_left_alone()
    {
        await using var site = await OpenAsync($"<div data-agentassist=false>{Editor}</div><textarea id=other rows=5 cols=60></textarea>");
        await site.Page.ClickAsync("#editor");
        await site.Keys.TypeAsync(Bad.Text);
        await site.Page.ClickAsync("#other");
        await site.Keys.TypeAsync(BadDraft.English.Text);

        await Eventually.EqualAsync("the underlined words", [BadDraft.English.Words], () => UnderlinedAsync(site.Page.MainFrame));
    }

    /// <summary>A page of a site that is switched on, with this body.</summary>
    private async Task<Site> OpenAsync(string body)
    {
        var page = await workplace.Extension.NewPageAsync();
        var address = new Uri(workplace.Server.Address, "/desk").AbsoluteUri;
        await page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><body>{body}</body>" }));
        await page.GotoAsync(address);
        var session = await page.Context.NewCDPSessionAsync(page);
        return new Site(page, new Keys(page, session), new ShadowUi(page, session));
    }

    private static async Task<string[]> UnderlinedAsync(IFrame frame) => (await frame.EvaluateAsync<JsonElement>("""
        () => [...CSS.highlights].filter(([name]) => name.startsWith('agentassist-') && name !== 'agentassist-active')
          .flatMap(([, highlight]) => [...highlight].map(range => range.toString()))
        """)).Deserialize<string[]>(Readable.Json)!;

    private sealed record Site(IPage Page, Keys Keys, ShadowUi Overlay) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Page.CloseAsync();
    }
}
