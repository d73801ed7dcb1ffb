using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>The overlay waits for events. Its timers are counted in its own script world, which the page does not see.</summary>
[Collection(EditorBench.Name)]
public sealed class TimerTests(EditorBench bench)
{
    private const string Count = """
        (() => {
          const pending = globalThis.pendingTimers = new Set(), begun = globalThis.begunTimers = [];
          for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['requestAnimationFrame', 'cancelAnimationFrame'], ['requestIdleCallback', 'cancelIdleCallback']]) {
            const realSet = globalThis[set].bind(globalThis), realClear = globalThis[clear].bind(globalThis);
            globalThis[set] = (action, ...rest) => {
              begun.push(set);
              const id = realSet((...values) => { pending.delete(`${set}${id}`); action(...values); }, ...rest);
              pending.add(`${set}${id}`);
              return id;
            };
            globalThis[clear] = id => { pending.delete(`${set}${id}`); realClear(id); };
          }
          globalThis.setInterval = () => { begun.push('setInterval'); return 0; };
        })()
        """;

    [Theory]
    [InlineData("textarea")]
    [InlineData("ckeditor5")]
    public async Task Nothing_runs_while_no_editor_has_the_focus(string editor)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, editor);
        var world = await WorldAsync(desk);
        await world.RunAsync(Count);
        await desk.MountAsync("A blunder1 here.");
        await BusyAsync(desk);
        Assert.Equal("", await world.ReadAsync("begunTimers.join()"));

        await desk.ClickAsync();
        await desk.UnderlinedAsync("blunder1");
        await desk.PressAsync("Control+End");
        await desk.TypeAsync(" A slipup.");
        await desk.UnderlinedAsync("blunder1", "slipup");
        await desk.Tab.DoAsync("document.querySelector('#elsewhere').focus()");
        await Eventually.EqualAsync("timers that have not ended", "", () => world.ReadAsync("[...pendingTimers].join()"));
        Assert.DoesNotContain("setInterval", await world.ReadAsync("begunTimers.join()"), StringComparison.Ordinal);

        await world.RunAsync("begunTimers.length = 0");
        await BusyAsync(desk);
        Assert.Equal("", await world.ReadAsync("begunTimers.join()"));
    }

    /// <summary>The page goes on with its own life.</summary>
    private static Task BusyAsync(BenchDesk desk) => desk.Tab.DoAsync("""
        (async () => {
          const log = document.createElement('div');
          log.style.cssText = 'position: absolute; top: 500px; height: 60px; overflow: auto';
          document.body.append(log);
          for (let line = 0; line < 60; line++) {
            log.append(Object.assign(document.createElement('p'), { textContent: `line ${line}` }));
            log.className = `line${line}`;
            document.title = `line ${line}`;
            await bench.frame();
          }
          log.remove();
        })()
        """);

    private static async Task<World> WorldAsync(BenchDesk desk)
    {
        var session = ((ChromiumTab)desk.Tab).Session;
        var found = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Event("Runtime.executionContextCreated").OnEvent += (_, told) =>
        {
            var context = told!.Value.GetProperty("context");
            if (context.GetProperty("auxData").GetProperty("type").GetString() == "isolated" && context.GetProperty("origin").GetString()!.StartsWith("chrome-extension:", StringComparison.Ordinal))
                found.TrySetResult(context.GetProperty("id").GetInt32());
        };
        await session.SendAsync("Runtime.enable");
        return new World(session, await found.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private sealed record World(ICDPSession Session, int Id)
    {
        public async Task RunAsync(string script) => await ReadAsync($"({script}, '')");

        public async Task<string> ReadAsync(string expression)
        {
            var answer = await Session.SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["contextId"] = Id, ["returnByValue"] = true });
            var told = JsonNode.Parse(answer!.Value.GetRawText())!;
            return told["exceptionDetails"] is { } problem ? throw new InvalidOperationException(problem.ToJsonString()) : told["result"]!["value"]!.GetValue<string>();
        }
    }
}
