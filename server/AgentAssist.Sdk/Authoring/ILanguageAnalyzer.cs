using System.Diagnostics.CodeAnalysis;

namespace AgentAssist.Sdk;

/// <summary>Splits texts of one language into words with their dictionary forms, for checks that ask for <see cref="PluginRequest.Tokens"/>.</summary>
[Experimental("AASDK001")]
public interface ILanguageAnalyzer
{
    /// <summary>The language tag declared in <c>plugin.json</c>, such as <c>uk</c>.</summary>
    string Language { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">At most 64 KiB of UTF-8.</param>
    /// <param name="cancellation">Asked to stop when nobody waits any more.</param>
    /// <returns>Words in order, not overlapping.</returns>
    Task<IReadOnlyList<AnalyzedToken>> AnalyzeAsync(string text, CancellationToken cancellation);
}
