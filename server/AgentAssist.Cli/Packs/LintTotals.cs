using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Everything that is wrong in some packs, by place.</summary>
internal sealed class LintTotals
{
    public LintTotals(IEnumerable<PolicyProblem> problems)
    {
        Problems =
        [
            .. problems
                .OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.Line)
                .ThenBy(problem => problem.Location.Column),
        ];
        Errors = Problems.Count(problem => problem.IsError);
    }

    public IReadOnlyList<PolicyProblem> Problems { get; }

    public int Errors { get; }

    public int Warnings => Problems.Count - Errors;
}
