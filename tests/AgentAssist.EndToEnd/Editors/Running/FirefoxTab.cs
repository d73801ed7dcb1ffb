using System.Text.Json.Nodes;

namespace AgentAssist.EndToEnd.Editors.Running;

internal sealed class FirefoxTab(BidiConnection connection, string context) : BenchTab
{
    private static readonly Dictionary<string, string> s_keys = new()
    {
        ["Control"] = "\uE009",
        ["Shift"] = "\uE008",
        ["Alt"] = "\uE00A",
        ["Home"] = "\uE011",
        ["End"] = "\uE010",
        ["ArrowLeft"] = "\uE012",
        ["ArrowRight"] = "\uE014",
        ["Enter"] = "\uE007",
        ["Escape"] = "\uE00C",
        ["Delete"] = "\uE017",
        ["Backspace"] = "\uE003",
        ["F8"] = "\uE038",
    };

    public Task GoToAsync(string address) => connection.SendAsync("browsingContext.navigate", new { context, url = address, wait = "complete" });

    public override Task TypeAsync(string text) => KeysAsync(text.EnumerateRunes().SelectMany(letter => new[] { Key("keyDown", letter.ToString()), Key("keyUp", letter.ToString()) }));

    public override Task PressAsync(string keys)
    {
        var pressed = keys.Split('+').Select(name => s_keys.GetValueOrDefault(name, name)).ToArray();
        return KeysAsync([.. pressed.Select(key => Key("keyDown", key)), .. pressed.Reverse().Select(key => Key("keyUp", key))]);
    }

    public override Task MoveAsync(double x, double y) => PointerAsync([Move(x, y)]);

    public override Task ClickAsync(double x, double y) => PointerAsync([Move(x, y), new { type = "pointerDown", button = 0 }, new { type = "pointerUp", button = 0 }]);

    public override Task ResizeAsync(int width, int height, double zoom = 1) => connection.SendAsync(
        "browsingContext.setViewport", new { context, viewport = new { width = (int)(width / zoom), height = (int)(height / zoom) }, devicePixelRatio = zoom });

    public override async Task<string> ShootAsync() =>
        (await connection.SendAsync("browsingContext.captureScreenshot", new { context, origin = "viewport" }))["data"]!.GetValue<string>();

    public override async ValueTask DisposeAsync() => await connection.SendAsync("browsingContext.close", new { context });

    protected override async Task<string> EvaluateAsync(string expression) =>
        Value(await connection.SendAsync("script.evaluate", new { expression, target = new { context }, awaitPromise = true }));

    protected override async Task<string?> CallInOverlayAsync(string function)
    {
        var host = await connection.SendAsync("script.evaluate", new
        {
            expression = "document.querySelector('agentassist-ui')",
            target = new { context },
            awaitPromise = false,
            serializationOptions = new { maxDomDepth = 1, includeShadowTree = "all" },
        });
        if (host["result"]?["value"]?["shadowRoot"]?["sharedId"]?.GetValue<string>() is not { } sharedId) return null;
        return Value(await connection.SendAsync("script.callFunction", new
        {
            functionDeclaration = function,
            @this = new { sharedId },
            target = new { context },
            awaitPromise = false,
        }));
    }

    private static string Value(JsonNode answer) => answer["type"]!.GetValue<string>() == "success"
        ? answer["result"]!["value"]!.GetValue<string>()
        : throw new InvalidOperationException(answer["exceptionDetails"]!["text"]!.GetValue<string>());

    private static object Key(string type, string value) => new { type, value };

    private static object Move(double x, double y) => new { type = "pointerMove", x = (int)Math.Round(x), y = (int)Math.Round(y) };

    private Task<JsonNode> KeysAsync(IEnumerable<object> actions) =>
        connection.SendAsync("input.performActions", new { context, actions = new[] { new { type = "key", id = "keyboard", actions = actions.ToArray() } } });

    private Task<JsonNode> PointerAsync(object[] actions) =>
        connection.SendAsync("input.performActions", new { context, actions = new[] { new { type = "pointer", id = "mouse", actions } } });
}
