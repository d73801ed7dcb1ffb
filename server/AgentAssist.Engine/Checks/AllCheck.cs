using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary><c>all:</c> — every part in one unit; the range is the first part's.</summary>
internal sealed class AllCheck(ICheck first, ImmutableArray<ICheck> others) : ICheck
{
    public ImmutableArray<int>? Triggers { get; } = first.Triggers ?? others.Select(part => part.Triggers).FirstOrDefault(triggers => triggers is not null);

    public bool Reads(DraftCheckRequest request) => first.Reads(request) || others.Any(part => part.Reads(request));

    public bool MayFindMoreIn(DraftCheckRequest request) => first.MayFindMoreIn(request) || others.Any(part => part.MayFindMoreIn(request));

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var before = matches.Count;
        first.Find(run, unit, matches);
        if (matches.Count == before) return;
        foreach (var part in others)
            if (!run.Finds(part, unit))
            {
                matches.RemoveRange(before, matches.Count - before);
                return;
            }
    }
}
