namespace AgentAssist.Cli.Drafts;

/// <summary>What the server would have answered as ProblemDetails.</summary>
/// <param name="Title">The same for every line.</param>
/// <param name="Status">HTTP status of the same body.</param>
/// <param name="Errors">What is wrong by JSON path.</param>
internal sealed record LineProblem(string Title, int Status, IReadOnlyDictionary<string, string[]> Errors);
