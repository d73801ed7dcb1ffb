using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>One problem for a code host.</summary>
/// <param name="Code">Stable name of the kind of problem.</param>
/// <param name="Level"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Location">Where in a policy file.</param>
internal sealed record SarifResult(string Code, string Level, string Message, SourceLocation Location);
