namespace AgentAssist.Plugins.Contributions;

/// <summary>Something that offers texts to insert.</summary>
/// <param name="Id">The plugin's id, or the id, a slash and a name.</param>
/// <param name="Title">Short name for people.</param>
public sealed record SuggesterContribution(string Id, string Title);
