using System.Text.Json.Nodes;
using AgentAssist.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Editors.Running;

internal sealed class ChromiumTab(IPage page, ICDPSession session) : BenchTab
{
    private readonly Keys _keys = new(page, session);

    public IPage Page => page;

    public ICDPSession Session => session;

    public override Task TypeAsync(string text) => _keys.TypeAsync(text);

    public override Task PressAsync(string keys) => page.Keyboard.PressAsync(keys);

    public override Task MoveAsync(double x, double y) => page.Mouse.MoveAsync((float)x, (float)y);

    public override Task ClickAsync(double x, double y) => page.Mouse.ClickAsync((float)x, (float)y);

    public override Task ResizeAsync(int width, int height, double zoom = 1) => session.SendAsync("Emulation.setDeviceMetricsOverride", new()
    {
        ["width"] = (int)(width / zoom),
        ["height"] = (int)(height / zoom),
        ["deviceScaleFactor"] = zoom,
        ["mobile"] = false,
    });

    public override async Task<string> ShootAsync() =>
        (await session.SendAsync("Page.captureScreenshot", new() { ["format"] = "png" }))!.Value.GetProperty("data").GetString()!;

    public override async ValueTask DisposeAsync() => await page.CloseAsync();

    protected override Task<string> EvaluateAsync(string expression) => page.EvaluateAsync<string>(expression);

    protected override async Task<string?> CallInOverlayAsync(string function)
    {
        var host = await SendAsync("Runtime.evaluate", new() { ["expression"] = "document.querySelector('agentassist-ui')" });
        if (host["result"]!["objectId"]?.GetValue<string>() is not { } hostId) return null;
        var node = await SendAsync("DOM.describeNode", new() { ["objectId"] = hostId, ["pierce"] = true });
        var root = await SendAsync("DOM.resolveNode", new() { ["backendNodeId"] = node["node"]!["shadowRoots"]![0]!["backendNodeId"]!.GetValue<int>() });
        var answer = await SendAsync("Runtime.callFunctionOn", new()
        {
            ["objectId"] = root["object"]!["objectId"]!.GetValue<string>(),
            ["functionDeclaration"] = function,
            ["returnByValue"] = true,
        });
        return answer["exceptionDetails"] is { } problem ? throw new InvalidOperationException(problem.ToJsonString()) : answer["result"]!["value"]!.GetValue<string>();
    }

    private async Task<JsonNode> SendAsync(string method, Dictionary<string, object> parameters) =>
        JsonNode.Parse((await session.SendAsync(method, parameters))!.Value.GetRawText())!;
}
