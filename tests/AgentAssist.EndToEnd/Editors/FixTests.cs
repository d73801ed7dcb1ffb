using AgentAssist.EndToEnd.Editors.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>A fix reaches the editor's own model, keeps what is around it, is undone by one key and leaves the caret alone.</summary>
[Collection(EditorBench.Name)]
public sealed class FixTests(EditorBench bench)
{
    private const string First = "Dear customer, thank you for the note.";
    private const string Last = "Last words.";

    private static readonly string[] s_document = ["Dear customer, *thank you* for the note.", "There is a blunder1 and a slipup* near bold* and junk here.", "Last words."];

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task Fixes_arrive_in_the_model_and_are_undone_one_by_one(BenchBrowser browser, string editor)
    {
        const string Before = $"{First}\nThere is a blunder1 and a slipup near bold and junk here.\n{Last}";
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync(s_document);
        await desk.PressAsync("Control+End");
        await desk.UnderlinedAsync("blunder1", "slipup", "junk");
        var html = await desk.HtmlAsync();

        await desk.FixAsync("slipup");
        await desk.TextIsAsync(Before.Replace("slipup", "a longer patch", StringComparison.Ordinal));
        Assert.Equal(html.Replace("slipup", "a longer patch", StringComparison.Ordinal), await desk.HtmlAsync(), SameMarkup);
        await desk.FixedAsync();
        await desk.UndoAsync();
        await desk.TextIsAsync(Before);
        Assert.Equal(html, await desk.HtmlAsync());
        await desk.UnderlinedAsync("blunder1", "slipup", "junk");

        await desk.PressAsync("Control+End");
        await desk.FixAsync("blunder1");
        await desk.TextIsAsync(Before.Replace("blunder1", "remedy", StringComparison.Ordinal));
        await desk.FixAsync("slipup");
        await desk.TextIsAsync(Before.Replace("blunder1", "remedy", StringComparison.Ordinal).Replace("slipup", "a longer patch", StringComparison.Ordinal));
        await desk.FixAsync("junk");
        const string Fixed = $"{First}\nThere is a remedy and a a longer patch near bold and here.\n{Last}";
        await desk.TextIsAsync(Fixed);
        await desk.UnderlinedAsync();
        await desk.TypeAsync(" Z");
        await desk.TextIsAsync($"{Fixed} Z");
    }

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task A_selection_stays_and_letters_typed_meanwhile_go_where_it_is(BenchBrowser browser, string editor)
    {
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync(s_document);
        await desk.UnderlinedAsync("blunder1", "slipup", "junk");
        await desk.SelectFirstAsync("Dear");

        await desk.FixAsync("blunder1");
        await desk.TypeAsync("Hi");

        await desk.TextIsAsync($"Hi customer, thank you for the note.\nThere is a remedy and a slipup near bold and junk here.\n{Last}");
        await desk.UnderlinedAsync("slipup", "junk");
        await desk.FixAsync("slipup");
        await desk.TypeAsync(", our");
        await desk.TextIsAsync($"Hi, our customer, thank you for the note.\nThere is a remedy and a a longer patch near bold and junk here.\n{Last}");
    }

    [Theory, MemberData(nameof(BenchEditor.Rich), MemberType = typeof(BenchEditor))]
    public async Task A_word_with_bold_letters_inside_is_fixed_and_restored(BenchBrowser browser, string editor)
    {
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync("A *bold* blun*de*r2 with smile😀s and *bold*.");
        await desk.UnderlinedAsync("blunder2", "smile😀s");
        await desk.PressAsync("Control+End");
        var html = await desk.HtmlAsync();

        await desk.FixAsync("blunder2");
        await desk.TextIsAsync("A bold remedy with smile😀s and bold.");
        await desk.FixedAsync();
        await desk.UndoAsync();
        await desk.TextIsAsync("A bold blunder2 with smile😀s and bold.");
        Assert.Equal(html, await desk.HtmlAsync());

        await desk.UnderlinedAsync("blunder2", "smile😀s");
        await desk.FixAsync("smile😀s");
        await desk.TextIsAsync("A bold blunder2 with grin and bold.");
        Assert.Equal(html.Replace("smile😀s", "grin", StringComparison.Ordinal), await desk.HtmlAsync(), SameMarkup);
    }

    /// <summary>Draft.js writes down where formatting begins, which moves with the text.</summary>
    private static bool SameMarkup(string expected, string actual) => Moved(expected) == Moved(actual);

    private static string Moved(string html) => System.Text.RegularExpressions.Regex.Replace(html, "\"offset\":\\d+", "\"offset\":0");
}
