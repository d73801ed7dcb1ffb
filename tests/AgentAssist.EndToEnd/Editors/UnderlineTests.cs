using System.Text.Json;
using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>An editor is found without being told of, and each underline is where its words are.</summary>
[Collection(EditorBench.Name)]
public sealed class UnderlineTests(EditorBench bench)
{
    private static readonly string[] s_document =
        ["Here is a blunder1 and *a slipup* too, beside a smile😀s 👩‍👩‍👧 and junk.", "Bold inside: blun*de*r2 in the word.", "שלום טעות כאן ועוד טעות."];

    private static readonly string[] s_words = ["blunder1", "slipup", "smile😀s", "junk", "blunder2"];

    private static readonly string[] s_forty = [.. Enumerable.Range(10, 40).Select(number => $"blunder{number}")];

    private static readonly string[] s_plainWords = ["blunder1", "blunder2"];

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task Words_are_underlined_where_they_are(BenchBrowser browser, string editor)
    {
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync(s_document);
        await desk.UnderlinedAsync([.. s_words, "טעות", "טעות"]);
        await NearAsync(desk, "at first");
        await desk.ShootAsync("underlined");

        await desk.Tab.DoAsync("(document.body.style.height = '3000px', scrollTo(0, 30))");
        await NearAsync(desk, "after scrolling");
        await desk.Tab.ResizeAsync(520, 700);
        await NearAsync(desk, "after resizing");
        foreach (var zoom in new[] { 0.8, 1.25, 2 })
        {
            await desk.Tab.ResizeAsync(BenchDesk.Width, BenchDesk.Height, zoom);
            await NearAsync(desk, $"at {zoom:P0}");
        }

        await desk.Tab.ResizeAsync(BenchDesk.Width, BenchDesk.Height);
        await desk.Tab.DoAsync("(around.dir = 'rtl')");
        await NearAsync(desk, "right to left");
        await desk.Tab.DoAsync("(around.dir = '', around.style.cssText = 'transform-origin: 0 0; transform: translate(90px, 20px) scale(0.9) rotate(4deg)')");
        await NearAsync(desk, "in a transformed box");
        await desk.ShootAsync("transformed");

        await desk.MountAsync([.. s_forty.Chunk(5).Select(some => $"Some text with {string.Join(", ", some)} in it.")]);
        await desk.ClickAsync();
        await desk.UnderlinedAsync(s_forty);
        await NearAsync(desk, "among forty", desk.IsPlain ? s_forty[..1] : s_forty);
    }

    private static Task NearAsync(BenchDesk desk, string when) => NearAsync(desk, when, desk.IsPlain ? s_plainWords : s_words);

    private static async Task NearAsync(BenchDesk desk, string when, params string[] words)
    {
        if (!desk.IsPlain)
        {
            await Eventually.ReadAsync(
                $"px between words and underlines {when}", () => desk.Tab.ReadAsync<double?>($"bench.deviation({JsonSerializer.Serialize(words)})"), off => off <= 2);
            return;
        }

        foreach (var word in words)
        {
            await Eventually.ReadAsync($"{word} {when}", () => PlainAsync(desk, word), seen => seen.Words is { } there && seen.Underline is { } drawn && IsNear(there, drawn));
        }
    }

    /// <summary>A field tells nobody where its words are; but it paints a selection exactly over them.</summary>
    private static async Task<Seen> PlainAsync(BenchDesk desk, string word)
    {
        var name = JsonSerializer.Serialize(word);
        await desk.Tab.DoAsync($"(bench.reveal({name}), bench.editable.setSelectionRange(0, 0), bench.frame())");
        var before = await desk.Tab.ShootAsync();
        await desk.Tab.DoAsync($"(bench.selectWords({name}), bench.frame())");
        var after = await desk.Tab.ShootAsync();
        var painted = await desk.Tab.ReadAsync<Box?>(Picture.SelectionIn(before, after));
        var boxes = await desk.Tab.ReadAsync<Box[]>($"bench.underlines().find(({{ text }}) => text === {name})?.boxes ?? []");
        return new(painted, boxes.Length == 0 ? null : Box.Around(boxes));
    }

    private static bool IsNear(Box words, Box underline) =>
        Math.Abs(words.Left - underline.Left) <= 2 && Math.Abs(words.Right - underline.Right) <= 2 && Math.Abs(words.MiddleY - underline.MiddleY) <= 2;

    private sealed record Seen(Box? Words, Box? Underline);
}
