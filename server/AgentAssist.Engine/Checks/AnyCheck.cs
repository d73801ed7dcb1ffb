using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary><c>any:</c> — one of the parts.</summary>
internal sealed class AnyCheck(ImmutableArray<ICheck> parts) : ICheck
{
    public ImmutableArray<int>? Triggers { get; } =
        parts.Any(part => part.Triggers is null) ? null : [.. parts.SelectMany(part => part.Triggers!.Value)];

    public bool Reads(DraftCheckRequest request) => parts.Any(part => part.Reads(request));

    public bool MayFindMoreIn(DraftCheckRequest request) => parts.Any(part => part.MayFindMoreIn(request));

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        foreach (var part in parts)
            if (run.Spend(1) && run.MayAdd(matches)) part.Find(run, unit, matches);
    }
}
