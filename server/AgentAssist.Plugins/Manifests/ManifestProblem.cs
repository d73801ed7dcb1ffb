namespace AgentAssist.Plugins.Manifests;

/// <summary>Something wrong in a manifest.</summary>
/// <param name="File">The manifest.</param>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Code">Stable name of the problem, such as <c>unknown-key</c>.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="Point">The contribution point it spoils, such as <c>checks</c>; null when the whole plugin cannot be used.</param>
public sealed record ManifestProblem(string File, int Line, int Column, string Code, string Message, string? Point)
{
    /// <summary><c>path:line:column: error code: text</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: error {Code}: {Message}";
}
