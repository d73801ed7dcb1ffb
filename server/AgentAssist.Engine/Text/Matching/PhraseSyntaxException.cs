using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>A phrase that cannot be read; caught where phrases are compiled and reported with its place in the file.</summary>
internal sealed class PhraseSyntaxException(int position, string message) : Exception(message)
{
    /// <summary>Index into the phrase.</summary>
    public int Position { get; } = position;

    /// <summary>The phrase of a list that cannot be read; null for the phrase itself.</summary>
    public Phrase? ListPhrase { get; init; }
}
