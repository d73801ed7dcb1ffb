using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks.External;

/// <summary>A check that says nothing until the needs its result hangs on are answered: what is not known is not absent.</summary>
internal sealed class AnsweredCheck(ICheck check, ImmutableArray<ExternalNeed> needs) : ICheck
{
    public ImmutableArray<int>? Triggers => check.Triggers;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        foreach (var need in needs)
            if (run.Answers?[need.Key] is not { Missing: null }) return;
        check.Find(run, unit, matches);
    }
}
