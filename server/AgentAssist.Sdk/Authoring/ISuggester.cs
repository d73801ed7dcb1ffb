namespace AgentAssist.Sdk;

/// <summary>Offers texts to insert; they are shown after the built-in ones. Made and called as an <see cref="ICheck"/> is.</summary>
public interface ISuggester
{
    /// <summary>The id declared in <c>plugin.json</c>.</summary>
    string Id { get; }

    /// <summary>Reads a draft and what came before it.</summary>
    /// <param name="request">The draft and what the plugin may know around it.</param>
    /// <param name="cancellation">Asked to stop when nobody waits any more.</param>
    /// <returns>Suggestions, best first; at most three are shown.</returns>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(PluginRequest request, CancellationToken cancellation);
}
