namespace AgentAssist.Sdk;

/// <summary>
/// A check that rules name by <c>check: CODE</c>. The host makes one object of each such class when the plugin starts; its constructor takes
/// nothing or an <see cref="IPluginHost"/>. Calls may come on several threads at once.
/// </summary>
public interface ICheck
{
    /// <summary>The code declared in <c>plugin.json</c>: the plugin's id, or the id, a slash and a name.</summary>
    string Code { get; }

    /// <summary>Reads a draft. An answer later than the deadline (150 ms) is dropped; an exception is logged and counts as a failure.</summary>
    /// <param name="request">The draft and what the plugin may know around it.</param>
    /// <param name="cancellation">Asked to stop when nobody waits any more.</param>
    /// <returns>What was found, in any order; empty for nothing.</returns>
    Task<IReadOnlyList<CheckMatch>> CheckAsync(PluginRequest request, CancellationToken cancellation);
}
