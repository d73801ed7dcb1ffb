using System.Text.Json;

namespace AgentAssist.Plugins.Development;

/// <summary>What the writer of a plugin looks at while it runs.</summary>
/// <param name="Trace">Takes each message, <c>→</c> to the plugin, <c>←</c> from it; null for none.</param>
/// <param name="Log">Takes what it prints beside messages.</param>
/// <param name="WaitForDebugger">Whether it stands still until a debugger comes.</param>
public sealed record DevelopmentOptions(Action<string>? Trace, Action<string> Log, bool WaitForDebugger = false)
{
    /// <summary>Settings that differ from the defaults.</summary>
    public IReadOnlyDictionary<string, JsonElement> Configuration { get; init; } = new Dictionary<string, JsonElement>();
}
