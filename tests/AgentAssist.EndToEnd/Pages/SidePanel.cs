using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>The extension's page in the browser's own side panel. It is no tab, so that only the debugging protocol reaches it.</summary>
internal sealed class SidePanel : IAsyncDisposable
{
    private readonly ICDPSession _session;
    private readonly string _target;
    private readonly string _panel;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = new();
    private int _questions;

    private SidePanel(ICDPSession session, string target, string panel)
    {
        _session = session;
        _target = target;
        _panel = panel;
        session.Event("Target.receivedMessageFromTarget").OnEvent += (_, args) =>
        {
            var message = JsonNode.Parse(args!.Value.GetProperty("message").GetString()!)!;
            if (message["id"] is { } id && _asked.TryRemove(id.GetValue<int>(), out var asked)) asked.SetResult(message);
        };
    }

    /// <summary>Waits until the panel is open.</summary>
    /// <param name="page">Any page of the browser.</param>
    public static async Task<SidePanel> OpenedAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var target = await Eventually.ReadAsync("the side panel", async () =>
        {
            var targets = (await session.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
            return targets.FirstOrDefault(target => target.GetProperty("url").GetString()!.EndsWith("/panel.html", StringComparison.Ordinal));
        }, target => target.ValueKind == JsonValueKind.Object);
        var id = target.GetProperty("targetId").GetString()!;
        var attached = await session.SendAsync("Target.attachToTarget", new() { ["targetId"] = id, ["flatten"] = false });
        return new(session, id, attached!.Value.GetProperty("sessionId").GetString()!);
    }

    /// <summary>What a person reads in it; nothing while it loads.</summary>
    public Task<string> TextAsync() => ReadAsync("(document.body?.innerText ?? '') + (document.querySelector('#list')?.shadowRoot?.textContent ?? '')");

    /// <summary>Whether the browser calls it its side panel.</summary>
    public async Task<bool> IsSidePanelAsync() =>
        await ReadAsync("chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(found => found.map(({ documentUrl }) => documentUrl).join() === location.href ? 'yes' : 'no')") == "yes";

    public async ValueTask DisposeAsync()
    {
        await _session.SendAsync("Target.closeTarget", new() { ["targetId"] = _target });
        await _session.DetachAsync();
    }

    private async Task<string> ReadAsync(string expression)
    {
        var id = Interlocked.Increment(ref _questions);
        var asked = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var parameters = new { expression, returnByValue = true, awaitPromise = true };
        await _session.SendAsync("Target.sendMessageToTarget", new()
        {
            ["sessionId"] = _panel,
            ["message"] = JsonSerializer.Serialize(new { id, method = "Runtime.evaluate", @params = parameters }),
        });
        var answer = await asked.Task;
        return answer["result"]?["result"]?["value"]?.GetValue<string>() ?? throw new InvalidOperationException($"The side panel answered {answer.ToJsonString()}");
    }
}
