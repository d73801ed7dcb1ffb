using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

public sealed class SlowAnswerTests(Workplace workplace)
{
    private static readonly BadDraft Bad = BadDraft.Russian;

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task An_answer_to_a_text_that_has_changed_since_draws_nothing(OverlayWay way, EditorKind kind)
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace[way].OpenOnAsync(line.Address, kind);
        await desk.StateAsync("ok");
        await desk.WatchUnderlinesAsync();

        line.Hold();
        var asked = line.Checks;
        await desk.Page.Keyboard.InsertTextAsync(Bad.Text);
        await Eventually.EqualAsync("checks asked for", asked + 1, () => Task.FromResult(line.Checks));
        await desk.PressAsync("Home");
        await desk.TypeAsync("Да. ");
        line.Release();

        await desk.UnderlinedAsync(Bad.Words);
        await desk.StateAsync("findings");
        await Eventually.EqualAsync("all that was ever underlined", [Bad.Words], desk.SeenUnderlinedAsync);
    }

    [Theory, MemberData(nameof(Workplace.Everywhere), MemberType = typeof(Workplace))]
    public async Task Underlines_move_with_the_text_and_end_when_their_words_change(OverlayWay way, EditorKind kind)
    {
        await using var line = new WeakLine(workplace.Server.Address);
        await using var desk = await workplace[way].OpenOnAsync(line.Address, kind);
        await desk.TypeAsync(Bad.Text);
        await desk.UnderlinedAsync(Bad.Words);
        await desk.StateAsync("findings");
        await desk.WatchUnderlinesAsync();

        line.Hold();
        await desk.PressAsync("Home");
        await desk.TypeAsync("Да. ");
        await Drawn.AssertUnderAsync(desk, Bad.Words);
        await desk.StateAsync("checking");

        for (var step = 0; step < Bad.Before.Length + 3; step++) await desk.PressAsync("ArrowRight");
        await desk.TypeAsync("о");
        await desk.UnderlinedAsync();
        Assert.Equal([Bad.Words], await desk.SeenUnderlinedAsync());
    }
}
