using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>
/// The overlay's own interface. The extension keeps it in a closed shadow root, which no script of the page reaches; the debugging protocol does.
/// </summary>
/// <param name="page">The page it is in.</param>
/// <param name="session">The debugging protocol.</param>
/// <param name="tag">The element that carries it.</param>
public sealed class ShadowUi(IPage page, ICDPSession session, string tag = "agentassist-ui")
{
    private string Host => $"document.querySelector('{tag}')";

    public Task<bool> IsPresentAsync() => page.EvaluateAsync<bool>($"() => {Host} !== null");

    /// <summary>Makes a change of which the page is to hear, and waits until it has: the interface that was there is gone.</summary>
    public async Task ReplacedAsync(Func<Task> change)
    {
        await page.EvaluateAsync($"() => {{ window.formerUi = {Host}; }}");
        await change();
        await Eventually.EqualAsync("the former interface is gone", true, () => page.EvaluateAsync<bool>($"() => {Host} !== window.formerUi"));
    }

    public async Task<BadgeView?> BadgeAsync() => await ReadAsync<BadgeView>("""
        function() {
          const badge = this.querySelector('.badge');
          if (badge.hidden) return null;
          return { state: badge.dataset.state, symbol: badge.querySelector('.symbol').dataset.sign, label: badge.getAttribute('aria-label') };
        }
        """);

    public async Task<CardView?> CardAsync() => await ReadAsync<CardView>("""
        function() {
          const card = this.querySelector('.card'), finding = card.querySelector('.finding');
          if (card.hidden || !finding) return null;
          const message = finding.querySelector('.message');
          const { left, top, width, height } = message.getBoundingClientRect();
          const hit = this.elementFromPoint(left + width / 2, top + height / 2);
          return {
            code: finding.dataset.code, message: message.textContent, fixes: [...finding.querySelectorAll('.fix .title')].map(title => title.firstChild.textContent),
            isInSight: width > 0 && card.checkVisibility({ opacityProperty: true }) && (hit === message || message.contains(hit)),
          };
        }
        """);

    /// <summary>Where an element of the interface is; null when it is not shown.</summary>
    public async Task<Box?> BoxAsync(string selector) => await ReadAsync<Box>("""
        function(selector) {
          const box = this.querySelector(selector)?.getBoundingClientRect();
          return box?.width ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
        }
        """, selector);

    public async Task<string> FocusedClassAsync() => await ReadAsync<string>("function() { return this.activeElement?.className ?? ''; }") ?? "";

    /// <summary>The text a screen reader was last told.</summary>
    public async Task<string> AnnouncementAsync() => await ReadAsync<string>("function() { return this.querySelector('[aria-live]').textContent; }") ?? "";

    public async Task<string> PanelTextAsync() => await ReadAsync<string>(
        "function() { const panel = this.querySelector('.panel'); return panel.hidden ? '' : panel.textContent; }") ?? "";

    /// <summary>What the gate's dialog is open for; null when it is not.</summary>
    public async Task<string?> GateAsync() => await ReadAsync<string>("function() { const dialog = this.querySelector('.gate-dialog'); return dialog.open ? dialog.dataset.state : null; }");

    /// <summary>The interface as it is now, to be put into a page that hides nothing: its markup and its styles.</summary>
    public async Task<(string Html, string Css)> CopyAsync() => (
        await ReadAsync<string>("function() { return this.innerHTML; }") ?? "",
        await ReadAsync<string>("function() { return this.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join(' '); }") ?? "");

    /// <summary>Presses an element with the mouse, once it stands still in sight.</summary>
    public async Task ClickAsync(string selector)
    {
        await ScrollToAsync(selector);
        Box? before = null;
        var box = await Eventually.ReadAsync($"'{selector}' in the overlay", async () => (Before: before, Now: before = await BoxAsync(selector)), seen => seen.Now is not null && seen.Now == seen.Before);
        await page.Mouse.ClickAsync((float)box.Now!.MiddleX, (float)box.Now.MiddleY);
    }

    /// <summary>Scrolls a popup until the element is in sight.</summary>
    public Task ScrollToAsync(string selector) => Eventually.ReadAsync(
        $"'{selector}' in the overlay",
        () => ReadAsync<bool>("function(selector) { this.querySelector(selector)?.scrollIntoView({ block: 'nearest' }); return this.querySelector(selector) !== null; }", selector),
        isThere => isThere);

    private async Task<T?> ReadAsync<T>(string function, params object[] arguments)
    {
        var root = await RootAsync();
        if (root is null) return default;
        var answer = await SendAsync("Runtime.callFunctionOn", new()
        {
            ["objectId"] = root,
            ["functionDeclaration"] = function,
            ["arguments"] = arguments.Select(argument => new { value = argument }).ToArray(),
            ["returnByValue"] = true,
        });
        if (answer["exceptionDetails"] is { } problem) throw new InvalidOperationException(problem.ToJsonString());
        return answer["result"]!["value"].Deserialize<T>(Readable.Json);
    }

    private async Task<string?> RootAsync()
    {
        var host = await SendAsync("Runtime.evaluate", new() { ["expression"] = Host });
        if (host["result"]!["objectId"]?.GetValue<string>() is not { } hostId) return null;
        var node = await SendAsync("DOM.describeNode", new() { ["objectId"] = hostId, ["pierce"] = true });
        var root = node["node"]!["shadowRoots"]![0]!["backendNodeId"]!.GetValue<int>();
        var resolved = await SendAsync("DOM.resolveNode", new() { ["backendNodeId"] = root });
        return resolved["object"]!["objectId"]!.GetValue<string>();
    }

    private async Task<JsonNode> SendAsync(string method, Dictionary<string, object> parameters) =>
        JsonNode.Parse((await session.SendAsync(method, parameters))!.Value.GetRawText())!;
}
