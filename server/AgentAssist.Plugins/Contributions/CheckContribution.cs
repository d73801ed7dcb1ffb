namespace AgentAssist.Plugins.Contributions;

/// <summary>A check a plugin's process runs.</summary>
/// <param name="Code">What rules write after <c>check:</c>: the plugin's id, or the id, a slash and a name.</param>
/// <param name="Title">Short name for people.</param>
/// <param name="Languages">Language tags it reads; empty for all.</param>
/// <param name="WantsTokens">Whether it asks for the words of a language analyzer.</param>
public sealed record CheckContribution(string Code, string Title, IReadOnlyList<string> Languages, bool WantsTokens)
{
    /// <summary>Whether it reads drafts of a language; one that cannot be told is read by all.</summary>
    internal bool Reads(string language) => Languages.Count == 0 || language == "und" || Languages.Contains(language);
}
