namespace AgentAssist.Engine.Policies;

/// <summary>Something wrong in a policy file.</summary>
/// <param name="Location">Where.</param>
/// <param name="IsError">True when the file cannot be used as it is; false for a warning.</param>
/// <param name="Code">Stable name of the problem, such as <c>unknown-key</c>.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record PolicyProblem(SourceLocation Location, bool IsError, string Code, string Message)
{
    /// <summary><c>path:line:column: error code: text</c>.</summary>
    public override string ToString() => $"{Location}: {(IsError ? "error" : "warning")} {Code}: {Message}";
}
