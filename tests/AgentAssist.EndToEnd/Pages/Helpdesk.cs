using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>The demo helpdesk in a tab, as an agent uses it.</summary>
public sealed class Helpdesk : IAsyncDisposable
{
    private readonly string _browser;
    private readonly Keys _keys;

    private Helpdesk(IPage page, ICDPSession session, string browser)
    {
        Page = page;
        _browser = browser;
        _keys = new Keys(page, session);
        Overlay = new ShadowUi(page, session);
    }

    public IPage Page { get; }

    public ShadowUi Overlay { get; }

    public EditorKind Kind { get; private set; }

    public ILocator Editor => Page.Locator(Kind == EditorKind.Rich ? "#reply-rich" : "#reply-plain");

    /// <summary>Done when the desk is closed.</summary>
    internal Func<Task>? Closing { get; set; }

    public static async Task<Helpdesk> ReadyAsync(IPage page, string browser)
    {
        await page.Locator("[data-ticket]").First.WaitForAsync();
        return new Helpdesk(page, await page.Context.NewCDPSessionAsync(page), browser);
    }

    public async Task UseAsync(EditorKind kind)
    {
        Kind = kind;
        await Page.ClickAsync(kind == EditorKind.Rich ? "#mode-rich" : "#mode-plain");
        await Editor.ClickAsync();
    }

    public async Task OpenTicketAsync(string id)
    {
        await Page.ClickAsync($"[data-ticket='{id}']");
        await Editor.ClickAsync();
    }

    /// <summary>Lets the server's real answers carry this text in their first suggestion.</summary>
    public Task OfferAsync(string snippet) => Page.RouteAsync("**/v1/drafts/check", async route =>
    {
        var headers = new Dictionary<string, string>(route.Request.Headers) { ["accept"] = "application/json" };
        var answer = await route.FetchAsync(new() { Headers = headers });
        var body = JsonNode.Parse(await answer.TextAsync())!;
        if (body["suggestions"]!.AsArray() is [{ } first, ..]) first["insertText"] = snippet;
        await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
    });

    public Task TypeAsync(string text) => _keys.TypeAsync(text);

    public async Task TypeBoldAsync(string text)
    {
        await PressAsync("ControlOrMeta+b");
        await TypeAsync(text);
        await PressAsync("ControlOrMeta+b");
    }

    public Task PressAsync(string key) => _keys.PressAsync(key);

    public Task UndoAsync() => _keys.UndoAsync();

    /// <summary>The text a customer would get, no-break spaces left as they are.</summary>
    public Task<string> TextAsync() => Editor.EvaluateAsync<string>("editor => editor.value ?? editor.innerText");

    public Task<string> HtmlAsync() => Editor.EvaluateAsync<string>("editor => editor.innerHTML");

    public Task<bool> HasFocusAsync() => Editor.EvaluateAsync<bool>("editor => editor === document.activeElement");

    /// <summary>What is underlined, in the order of the text.</summary>
    public async Task<IReadOnlyList<Underline>> UnderlinesAsync() => (await Page.EvaluateAsync<JsonElement>("""
        () => [...CSS.highlights].filter(([name]) => name.startsWith('agentassist-') && name !== 'agentassist-active')
          .flatMap(([name, highlight]) => [...highlight].map(range => ({
            name: name.slice('agentassist-'.length), text: range.toString(), range,
            boxes: [...range.getClientRects()].filter(box => box.width > 0).map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
          })))
          .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range))
          .map(({ name, text, boxes }) => ({ name, text, boxes }))
        """)).Deserialize<List<Underline>>(Readable.Json)!;

    public async Task<IReadOnlyList<string>> UnderlinedAsync() => [.. (await UnderlinesAsync()).Select(underline => underline.Text)];

    /// <summary>Waits until exactly these words are underlined.</summary>
    public Task UnderlinedAsync(params string[] words) => Eventually.EqualAsync("the underlined words", words, UnderlinedAsync);

    /// <summary>From now on remembers every text that is underlined in any frame the browser draws.</summary>
    public Task WatchUnderlinesAsync() => Page.EvaluateAsync("""
        () => {
          window.seenUnderlined = new Set();
          const look = () => {
            for (const [name, highlight] of CSS.highlights) {
              if (name.startsWith('agentassist-')) for (const range of highlight) seenUnderlined.add(range.toString());
            }
            requestAnimationFrame(look);
          };
          look();
        }
        """);

    public Task<string[]> SeenUnderlinedAsync() => Page.EvaluateAsync<string[]>("() => [...seenUnderlined]");

    /// <summary>Whether the editor stays where it is from one frame to the next.</summary>
    public Task<bool> IsStillAsync() => Editor.EvaluateAsync<bool>("""
        async editor => {
          const where = () => JSON.stringify([editor.getBoundingClientRect(), editor.scrollTop]);
          const before = where();
          for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
          return where() === before;
        }
        """);

    /// <summary>Waits until the badge says this.</summary>
    public Task<BadgeView?> StateAsync(string state) => Eventually.ReadAsync($"the badge should say {state}", Overlay.BadgeAsync, badge => badge?.State == state);

    /// <summary>Waits until what was typed is checked and the badge says this; while an answer comes soon, the badge goes on to say what it said before.</summary>
    public async Task CheckedAsync(string state)
    {
        await Task.Delay(1000);
        await StateAsync(state);
    }

    /// <summary>Boxes of words as the browser itself lays them out, found without the overlay's help.</summary>
    public async Task<Box> WordsAsync(string words) => Kind == EditorKind.Rich ? Box.Around(await RichWordsAsync(words)) : await PlainWordsAsync(words);

    /// <summary>Waits for the card of some finding.</summary>
    public async Task<CardView> CardAsync() => (await Eventually.ReadAsync("the card", Overlay.CardAsync, card => card?.IsInSight == true))!;

    public Task NoCardAsync() => Eventually.ReadAsync("no card", Overlay.CardAsync, card => card is null);

    /// <summary>Brings the mouse over the first underline.</summary>
    public async Task HoverAsync()
    {
        var box = (await UnderlinesAsync())[0].Boxes[0];
        await Page.Mouse.MoveAsync((float)box.MiddleX, (float)box.Bottom + 40);
        await Page.Mouse.MoveAsync((float)box.MiddleX, (float)box.MiddleY, new() { Steps = 4 });
    }

    public Task<string> LastMessageAsync() => Page.Locator("#conversation li .text").Last.InnerTextAsync();

    public Task ShootAsync(string moment) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Screenshots, $"{_browser}-{Kind.ToString().ToLowerInvariant()}-{moment}.png"),
        Caret = ScreenshotCaret.Initial,
    });

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        if (Closing is not null) await Closing();
    }

    private async Task<List<Box>> RichWordsAsync(string words) => (await Editor.EvaluateAsync<JsonElement>("""
        (editor, words) => {
          const nodes = [], walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const start = nodes.map(node => node.data).join('').replaceAll('\u00a0', ' ').indexOf(words);
          const place = offset => {
            for (const node of nodes) {
              if (offset <= node.length) return [node, offset];
              offset -= node.length;
            }
          };
          const range = document.createRange();
          range.setStart(...place(start));
          range.setEnd(...place(start + words.length));
          return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        }
        """, words)).Deserialize<List<Box>>(Readable.Json)!;

    /// <summary>A textarea tells nobody where its words are; but it paints a selection exactly over them.</summary>
    private async Task<Box> PlainWordsAsync(string words)
    {
        var box = await Picture.ChangeAsync(Editor, () => Editor.EvaluateAsync("""
            (editor, words) => {
              editor.dataset.caret = editor.selectionStart;
              const start = editor.value.indexOf(words);
              editor.setSelectionRange(start, start + words.length);
            }
            """, words));
        await Editor.EvaluateAsync("editor => editor.setSelectionRange(+editor.dataset.caret, +editor.dataset.caret)");
        return box ?? throw new InvalidOperationException($"Selecting '{words}' changes nothing on the screen.");
    }
}
