namespace AgentAssist.Engine.Policies;

/// <summary>A place in a policy file.</summary>
/// <param name="File">Path as given to the reader, with forward slashes.</param>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
