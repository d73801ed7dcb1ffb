namespace AgentAssist.Cli.Drafts;

/// <summary>The answer to a line that is no request.</summary>
/// <param name="Line">Its number, counted from 1.</param>
/// <param name="Error">What is wrong.</param>
internal sealed record LineError(long Line, LineProblem Error);
