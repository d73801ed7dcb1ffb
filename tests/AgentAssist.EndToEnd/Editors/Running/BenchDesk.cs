using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>One editor of the bench in a tab, as a person uses it.</summary>
internal sealed class BenchDesk(BenchTab tab, BenchBrowser browser, string editor) : IAsyncDisposable
{
    public const int Width = 1000;
    public const int Height = 800;

    public BenchTab Tab => tab;

    public bool IsPlain => BenchEditor.IsPlain(editor);

    /// <summary>Makes the editor with a document in it; a run of text between stars is bold.</summary>
    public async Task MountAsync(params string[] paragraphs)
    {
        if (BenchEditor.IsOneLine(editor)) paragraphs = [string.Join(' ', paragraphs)];
        await tab.DoAsync($"bench.mount({Document(paragraphs)})");
    }

    /// <summary>The same, and clicks into it.</summary>
    public async Task BeginAsync(params string[] paragraphs)
    {
        await tab.ResizeAsync(Width, Height);
        await MountAsync(paragraphs);
        await ClickAsync();
    }

    public async Task ClickAsync()
    {
        var (x, y) = await tab.ReadAsync<Point>("bench.pointIn()");
        await tab.ClickAsync(x, y);
        await Eventually.EqualAsync("focus in the editor", true, () => tab.ReadAsync<bool>("bench.hasFocus()"));
    }

    /// <summary>The text in the editor's own model.</summary>
    public Task<string> TextAsync() => tab.ReadAsync<string>("bench.text()");

    public Task TextIsAsync(string text) => Eventually.EqualAsync("the text in the editor's model", Expected(text), TextAsync);

    /// <summary>What the editor would save.</summary>
    public async Task<string> HtmlAsync() => (await tab.ReadAsync<string>("bench.html()")).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ');

    public Task UnderlinedAsync(params string[] words) =>
        Eventually.EqualAsync("the underlined words", words, () => tab.ReadAsync<string[]>("bench.underlined()"));

    public Task TypeAsync(string text) => tab.TypeAsync(text);

    public Task PressAsync(string keys) => tab.PressAsync(keys);

    /// <summary>Selects the first word by keys; some editors put the caret back where they last had it, some time after a click.</summary>
    public Task SelectFirstAsync(string word) => Eventually.EqualAsync("the selection", word, async () =>
    {
        await PressAsync("Control+Home");
        for (var step = 0; step < word.Length; step++) await PressAsync("Shift+ArrowRight");
        await Task.Delay(100);
        return await tab.ReadAsync<string>("bench.selected()");
    });

    public Task UndoAsync() => tab.PressAsync("Control+z");

    /// <summary>Opens the card of an underlined word with the mouse: a person whose words move away under it follows them.</summary>
    public Task HoverAsync(string words) => Eventually.EqualAsync("the card is of", words, async () =>
    {
        await tab.MoveAsync(2, 2);
        var boxes = await tab.ReadAsync<Box[]>($"bench.underlines().find(({{ text }}) => text === {JsonSerializer.Serialize(words)})?.boxes ?? []");
        if (boxes.Length == 0) return "";
        await tab.MoveAsync(boxes[0].MiddleX - 2, boxes[0].MiddleY);
        await tab.MoveAsync(boxes[0].MiddleX, boxes[0].MiddleY);
        for (var look = 0; look < 20; look++)
        {
            if (await tab.ReadOverlayAsync<bool>("!ui.querySelector('.card').hidden") && await tab.ReadAsync<string>("bench.active()") == words) return words;
            await Task.Delay(25);
        }

        return "";
    });

    /// <summary>Waits until the fix is made: its card is gone.</summary>
    public Task FixedAsync() => Eventually.EqualAsync("no card", true, async () => await tab.ReadOverlayAsync<bool>("ui.querySelector('.card').hidden"));

    /// <summary>Presses the preferred fix of an underlined word; the caret stays where the person has it.</summary>
    public async Task FixAsync(string words)
    {
        await HoverAsync(words);
        const string Button = "(box => box && box.width > 0 ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null)(ui.querySelector('.card .fix')?.getBoundingClientRect())";
        Box? before = null;
        var seen = await Eventually.ReadAsync(
            "the fix in the card", async () => (Before: before, Now: before = await tab.ReadOverlayAsync<Box>(Button)), seen => seen.Now is not null && seen.Now == seen.Before);
        await tab.ClickAsync(seen.Now!.MiddleX, seen.Now.MiddleY);
    }

    /// <summary>Forgets what the page no longer uses, so that the figures count only what it does.</summary>
    public Task CollectGarbageAsync() => ((ChromiumTab)tab).Session.SendAsync("HeapProfiler.collectGarbage");

    /// <summary>One of Chromium's figures of the page; times are the processor's, in seconds.</summary>
    public async Task<double> MetricAsync(string name)
    {
        var session = ((ChromiumTab)tab).Session;
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        return metrics.First(metric => metric.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();
    }

    /// <summary>A picture for people.</summary>
    public async Task ShootAsync(string moment) => await File.WriteAllBytesAsync(
        Path.Combine(Repository.Screenshots, $"editors-{browser.ToString().ToLowerInvariant()}-{editor}-{moment}.png"), Convert.FromBase64String(await tab.ShootAsync()));

    /// <summary>The text as this editor holds it: one with a single line has no line breaks.</summary>
    public string Expected(string text) => BenchEditor.IsOneLine(editor) ? text.Replace('\n', ' ') : text;

    public ValueTask DisposeAsync() => tab.DisposeAsync();

    private static string Document(string[] paragraphs) => JsonSerializer.Serialize(
        paragraphs.Select(text => text.Split('*').Select((run, index) => index % 2 == 0 ? (object)run : new { strong = run }).Where(run => run is not "")));

    private sealed record Point(double X, double Y);
}
