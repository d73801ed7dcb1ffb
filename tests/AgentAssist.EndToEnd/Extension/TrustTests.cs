using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>A page that wants to know what the extension knows.</summary>
public sealed class TrustTests(Workplace workplace)
{

    private static readonly BadDraft Bad = BadDraft.Russian;

    /// <summary>Runs before anything else in the page and writes down all it can reach.</summary>
    private const string Spy = """
        window.heard = [];
        const note = what => { try { heard.push(typeof what === 'string' ? what : JSON.stringify(what)); } catch { heard.push(String(what)); } };
        addEventListener('message', event => note(event.data), true);
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function(init) { const root = attach.call(this, { ...init, mode: 'open' }); window.stolenRoots = [...window.stolenRoots ?? [], root]; return root; };
        for (const name of ['fetch', 'XMLHttpRequest', 'postMessage', 'setTimeout', 'queueMicrotask', 'structuredClone']) {
          const own = window[name];
          window[name] = new Proxy(own, { apply(target, self, list) { note(list.map(String).join(' ')); return Reflect.apply(target, self === undefined ? window : self, list); } });
        }
        const setText = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
        Object.defineProperty(Node.prototype, 'textContent', { ...setText, set(value) { note(String(value)); setText.set.call(this, value); } });
        const say = JSON.parse;
        JSON.parse = (text, ...more) => { note(text); return say(text, ...more); };
        new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => note(node.outerHTML ?? node.data ?? ''))))
          .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        for (const type of ['keydown', 'input', 'focusin', 'click', 'toggle', 'beforetoggle']) addEventListener(type, event => note(event.composedPath().map(node => node.outerHTML ?? '').join('')), true);
        """;

    [Fact]
    public async Task The_page_learns_neither_messages_nor_the_token()
    {
        var server = await workplace.GuardedAsync();
        await using var opened = await workplace.Extension.OpenOnAsync(server.Address, EditorKind.Rich, Workplace.Token);
        var page = await workplace.Extension.NewPageAsync();
        await page.AddInitScriptAsync(Spy);
        var address = new Uri(workplace.Server.Address, "/spying").AbsoluteUri;
        await page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!doctype html><body><form onsubmit='return false'><div id=editor contenteditable style='width: 600px; min-height: 80px'></div><button>Send</button></form></body>",
        }));
        await page.GotoAsync(address);
        var session = await page.Context.NewCDPSessionAsync(page);
        var (keys, overlay) = (new Keys(page, session), new ShadowUi(page, session));
        await page.ClickAsync("#editor");
        await keys.TypeAsync(Bad.Text);
        await Eventually.ReadAsync("the badge", overlay.BadgeAsync, badge => badge?.State == "findings");
        await keys.PressAsync("Alt+F8");
        var card = await Eventually.ReadAsync("the card", overlay.CardAsync, shown => shown?.IsInSight == true);
        await page.ClickAsync("button");
        await Eventually.EqualAsync("the gate", "confirm", overlay.GateAsync);

        var known = await page.EvaluateAsync<string>("""
            () => JSON.stringify([
              window.heard, document.documentElement.outerHTML, [...document.querySelectorAll('*')].map(node => [node.shadowRoot?.innerHTML, node.ariaLabel, node.title]),
              (window.stolenRoots ?? []).map(root => root.innerHTML), [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map(String)]),
              document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)), { ...localStorage }, { ...sessionStorage }, document.cookie,
              performance.getEntries().map(entry => entry.name), typeof chrome === 'undefined' ? '' : Object.keys(chrome), Object.keys(window).filter(key => /assist/i.test(key)),
            ])
            """);

        Assert.Contains("agentassist-ui", known, StringComparison.Ordinal);
        foreach (var secret in new[] { Workplace.Token, card!.Message, card.Message[..20], "internal-directive", card.Fixes[0], server.Address.Authority, "gate-dialog" })
            Assert.DoesNotContain(JsonEncoded(secret), known, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_content_script_cannot_read_the_token()
    {
        var server = await workplace.GuardedAsync();
        await using var desk = await workplace.Extension.OpenOnAsync(server.Address, EditorKind.Rich, Workplace.Token);
        var own = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(own, "options.html");
        var answer = await own.EvaluateAsync<string>("""
            async url => {
              const tab = (await chrome.tabs.query({})).findLast(each => each.url === url);
              const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: async () => {
                const config = JSON.stringify(await chrome.runtime.sendMessage({ type: 'config' }));
                try { return config + JSON.stringify(await chrome.storage.local.get()); } catch (error) { return config + 'refused: ' + error.message; }
              } });
              return result;
            }
            """, desk.Page.Url);
        await own.CloseAsync();

        Assert.Contains("refused", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Workplace.Token, answer, StringComparison.Ordinal);
    }

    private static string JsonEncoded(string text) => JsonSerializer.Serialize(text, Readable.Json)[1..^1];
}
