using System.Text.Json;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>A tab of whichever browser, as far as the bench needs it. Coordinates are CSS pixels of the viewport.</summary>
internal abstract class BenchTab : IAsyncDisposable
{
    /// <summary>The value of an expression in the page, after it is settled.</summary>
    public async Task<T> ReadAsync<T>(string expression) =>
        JsonSerializer.Deserialize<T>(await EvaluateAsync($"(async () => JSON.stringify(await ({expression}) ?? null))()"), Readable.Json)!;

    public Task DoAsync(string expression) => EvaluateAsync($"(async () => {{ await ({expression}); return ''; }})()");

    /// <summary>The value of an expression in which <c>ui</c> is the root of the overlay's own interface; default when there is none.</summary>
    public async Task<T?> ReadOverlayAsync<T>(string expression) =>
        await CallInOverlayAsync($"function() {{ const ui = this; return JSON.stringify({expression} ?? null); }}") is { } json
            ? JsonSerializer.Deserialize<T>(json, Readable.Json)
            : default;

    public abstract Task TypeAsync(string text);

    /// <summary>Presses keys together, such as <c>Control+Home</c>.</summary>
    public abstract Task PressAsync(string keys);

    public abstract Task MoveAsync(double x, double y);

    public abstract Task ClickAsync(double x, double y);

    public abstract Task ResizeAsync(int width, int height, double zoom = 1);

    /// <summary>The viewport as a PNG in base64.</summary>
    public abstract Task<string> ShootAsync();

    public abstract ValueTask DisposeAsync();

    protected abstract Task<string> EvaluateAsync(string expression);

    protected abstract Task<string?> CallInOverlayAsync(string function);
}
