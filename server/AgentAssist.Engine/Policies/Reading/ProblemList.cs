using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Collects everything that is wrong while a folder is read.</summary>
internal sealed class ProblemList
{
    private const int MaxInFile = 500;

    private readonly List<PolicyProblem> _problems = [];
    private readonly Dictionary<(string File, bool IsError), int> _inFile = [];

    public void Error(SourceLocation location, string code, string message) =>
        Add(new PolicyProblem(location, true, code, message));

    public void Warning(SourceLocation location, string code, string message) =>
        Add(new PolicyProblem(location, false, code, message));

    /// <summary>All problems by file and position; one place never says the same twice.</summary>
    public IEnumerable<PolicyProblem> InOrder() => _problems
        .Distinct()
        .OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Location.Line)
        .ThenBy(problem => problem.Location.Column);

    /// <remarks>A file that is wrong throughout is not a policy file; a bound keeps it from filling the memory.</remarks>
    private void Add(PolicyProblem problem)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_inFile, (problem.Location.File, problem.IsError), out _);
        if (++count < MaxInFile) _problems.Add(problem);
        if (count != MaxInFile) return;
        var file = new SourceLocation(problem.Location.File, 0, 0);
        _problems.Add(new PolicyProblem(file, problem.IsError, "too-many-problems", $"more than {MaxInFile} problems; the rest is left out"));
    }
}
