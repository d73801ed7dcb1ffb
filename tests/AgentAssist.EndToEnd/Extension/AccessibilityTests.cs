using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>axe-core finds nothing in any part of the interface, in light and in dark.</summary>
public sealed class AccessibilityTests(Workplace workplace)
{
    [Fact]
    public async Task Badge_card_list_and_gate_are_accessible()
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.OpenTicketAsync("48260");
        await desk.TypeAsync(BadDraft.Russian.Text);
        await desk.UnderlinedAsync(BadDraft.Russian.Words);
        await desk.PressAsync("Alt+F8");
        await desk.CardAsync();
        await desk.Overlay.ClickAsync(".card .open-appeal");
        await CheckAsync("card", desk);

        await desk.PressAsync("Escape");
        await desk.PressAsync("ControlOrMeta+End");
        await desk.PressAsync("Alt+Enter");
        await Eventually.ReadAsync("the list", desk.Overlay.PanelTextAsync, text => text.Length > 0);
        await CheckAsync("list", desk);

        await desk.PressAsync("Escape");
        await desk.Page.ClickAsync("#send");
        await Eventually.EqualAsync("the gate", "confirm", desk.Overlay.GateAsync);
        await CheckAsync("gate", desk);
    }

    [Theory, InlineData("popup.html"), InlineData("options.html"), InlineData("panel.html")]
    public async Task Pages_of_the_extension_are_accessible(string name)
    {
        await using var desk = await workplace.Extension.OpenAsync(EditorKind.Rich);
        await desk.TypeAsync(BadDraft.Russian.Text);
        await desk.UnderlinedAsync(BadDraft.Russian.Words);
        var page = await workplace.Extension.OpenBesideAsync(desk.Page, name);
        await page.Locator(name == "panel.html" ? "article.finding" : name == "popup.html" ? "[data-fact=understoodAdapter]" : "#server").WaitForAsync();

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await TestTools.AccessibleAsync(page);
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Nothing_moves_for_whoever_wants_no_motion_and_colours_may_be_forced()
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Rich);
        await desk.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });
        await desk.TypeAsync(BadDraft.Russian.Text);
        await desk.UnderlinedAsync(BadDraft.Russian.Words);
        await desk.PressAsync("Alt+F8");
        await desk.CardAsync();

        var seen = await desk.Page.EvaluateAsync<JsonElement>("""
            () => {
              const root = document.querySelector('agentassist-ui').shadowRoot, card = getComputedStyle(root.querySelector('.card'));
              return { running: root.getAnimations().length, border: card.borderTopStyle, mark: getComputedStyle(root.querySelector('.mark')).forcedColorAdjust };
            }
            """);
        await desk.ShootAsync("forced-colors");

        Assert.Equal(0, seen.GetProperty("running").GetInt32());
        Assert.Equal("solid", seen.GetProperty("border").GetString());
        Assert.Equal("none", seen.GetProperty("mark").GetString());
    }

    [Theory, InlineData(2), InlineData(4)]
    public async Task Zoomed_in_the_card_stays_inside_the_window(int zoom)
    {
        await using var desk = await workplace.PageScript.OpenAsync(EditorKind.Plain);
        await desk.TypeAsync(BadDraft.Russian.Text);
        await desk.UnderlinedAsync(BadDraft.Russian.Words);
        // What the browser's zoom does to a page: the same window has fewer pixels of the page.
        await desk.Page.SetViewportSizeAsync(1200 / zoom, 800 / zoom);
        await desk.Editor.FocusAsync();
        await desk.PressAsync("Alt+F8");

        var box = await Eventually.ReadAsync("the card", () => desk.Overlay.BoxAsync(".card"), card => card is not null && card.Right <= 1200.0 / zoom && card.Bottom <= 800.0 / zoom);

        Assert.True(box!.Left >= 0 && box.Top >= 0);
    }

    private async Task CheckAsync(string part, Helpdesk desk)
    {
        var (html, css) = await desk.Overlay.CopyAsync();
        var page = await workplace.PageScript.NewPageAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetContentAsync("<!doctype html><html lang=en><head><title>Desk</title><style>:root { color-scheme: light dark; } body { background: #ffffff; color: #000000; }</style></head><body><main><h1>Desk</h1></main></body></html>");
            await page.EvaluateAsync("""
                ([html, css]) => {
                  const host = document.createElement('agentassist-ui');
                  host.attachShadow({ mode: 'open' }).innerHTML = `<style>${css}</style>${html}`;
                  host.popover = 'manual';
                  document.querySelector('main').append(host);
                  host.showPopover();
                }
                """, new[] { html, css });
            await TestTools.AccessibleAsync(page, part);
        }

        await page.CloseAsync();
    }
}
