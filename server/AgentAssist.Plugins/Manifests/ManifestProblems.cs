namespace AgentAssist.Plugins.Manifests;

/// <summary>Gathers what is wrong in a manifest.</summary>
internal sealed class ManifestProblems(string file)
{
    private const int Most = 100;

    private readonly List<ManifestProblem> _problems = [];

    /// <summary>The contribution point read now; null outside of contributions.</summary>
    public string? Point { get; set; }

    public int Count => _problems.Count;

    public IReadOnlyList<ManifestProblem> All => _problems;

    public void Error(int line, int column, string code, string message)
    {
        if (_problems.Count < Most) _problems.Add(new ManifestProblem(file, line, column, code, message, Point));
    }

    public void Error(ManifestNode at, string code, string message) => Error(at.Line, at.Column, code, message);
}
