using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases;

/// <summary>One case of a foreign file, or what is wrong with it.</summary>
/// <param name="Case">The case; null when it cannot be read.</param>
/// <param name="Place">Where it stands: file with line, row or number of the ticket.</param>
/// <param name="Error">What is wrong and what to write instead.</param>
/// <param name="Raw">What stands there, to mend it.</param>
/// <param name="Names">Names of people the file knows.</param>
internal sealed record ImportedCase(Case? Case, string Place, string Error = "", string Raw = "", IReadOnlyList<string>? Names = null);
