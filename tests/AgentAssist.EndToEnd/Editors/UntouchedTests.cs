using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>Until a fix is pressed, the editor is as if nobody watched it.</summary>
[Collection(EditorBench.Name)]
public sealed class UntouchedTests(EditorBench bench)
{
    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task Nothing_is_written_into_the_editor(BenchBrowser browser, string editor)
    {
        string saved;
        await using (var without = await bench.OpenAsync(browser, editor, extension: false)) saved = await TypedAsync(without);

        await using var desk = await bench.OpenAsync(browser, editor);
        Assert.Equal(saved, await TypedAsync(desk));
        await desk.UnderlinedAsync("blunder1");
        await desk.Tab.DoAsync("bench.watch()");
        bench.Line.Hold();
        await desk.HoverAsync("blunder1");
        await desk.PressAsync("Escape");
        bench.Line.Release();
        await desk.Tab.DoAsync("bench.frame().then(bench.frame)");

        Assert.Empty(await desk.Tab.ReadAsync<string[]>("bench.changed()"));
        Assert.Equal(saved, await desk.Tab.ReadAsync<string>("bench.html()"));

        await desk.Tab.DoAsync("(bench.editable.blur(), document.querySelector('#elsewhere').focus())");
        await desk.ClickAsync();
        await desk.UnderlinedAsync("blunder1");
        Assert.Equal(saved, await desk.Tab.ReadAsync<string>("bench.html()"));
    }

    [Theory, MemberData(nameof(BenchEditor.Everywhere), MemberType = typeof(BenchEditor))]
    public async Task An_answer_that_is_out_of_date_draws_nothing(BenchBrowser browser, string editor)
    {
        await using var desk = await bench.OpenAsync(browser, editor);
        await desk.BeginAsync("Hello.");
        await desk.UnderlinedAsync();
        await desk.PressAsync("Control+End");
        await desk.Tab.DoAsync("bench.watchUnderlines()");

        bench.Line.Hold();
        var asked = bench.Line.Checks;
        await desk.TypeAsync(" A blunder7.");
        await Eventually.ReadAsync("checks asked for", () => Task.FromResult(bench.Line.Checks), checks => checks > asked);
        await desk.PressAsync("Control+Home");
        await desk.TypeAsync("Yes. ");
        bench.Line.Release();

        await desk.UnderlinedAsync("blunder7");
        await desk.TextIsAsync("Yes. Hello. A blunder7.");
        await Eventually.EqualAsync("what was underlined in any frame", ["blunder7"], () => desk.Tab.ReadAsync<string[]>("bench.seenUnderlined()"));
    }

    private static async Task<string> TypedAsync(BenchDesk desk)
    {
        await desk.BeginAsync("");
        await desk.TypeAsync("A blunder1 here.");
        await desk.TextIsAsync("A blunder1 here.");
        return await desk.Tab.ReadAsync<string>("bench.html()");
    }
}
