using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Replies;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Demo;

public sealed class TokenTests(Workplace workplace)
{
    [Fact]
    public async Task A_server_that_asks_for_a_token_gets_it()
    {
        var server = await workplace.GuardedAsync();
        foreach (var way in Enum.GetValues<OverlayWay>())
        {
            await using var desk = await workplace[way].OpenOnAsync(server.Address, EditorKind.Rich, Workplace.Token);
            await desk.TypeAsync(BadDraft.Russian.Text);
            await desk.UnderlinedAsync(BadDraft.Russian.Words);
        }
    }

    [Fact]
    public async Task Without_the_token_the_agent_is_told_why_nothing_is_checked()
    {
        var server = await workplace.GuardedAsync();
        await using var desk = await workplace.Extension.OpenOnAsync(server.Address, EditorKind.Rich, "a wrong one");

        await desk.TypeAsync(BadDraft.Russian.Text);

        var badge = await desk.StateAsync("unchecked");
        Assert.Contains("token", badge!.Label, StringComparison.OrdinalIgnoreCase);
    }
}
