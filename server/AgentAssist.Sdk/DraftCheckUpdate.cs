namespace AgentAssist;

/// <summary>What plugins and language models add to a <see cref="DraftCheckResponse"/> that was sent before; nothing is ever taken back.</summary>
public sealed record DraftCheckUpdate
{
    /// <summary>The version of the draft this speaks of.</summary>
    public long? Version { get; init; }

    /// <summary>Findings that are new, by position.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Texts to insert that are new, best first; they come behind those sent before.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>The mom test as it stands now; null for an empty draft or a note.</summary>
    public MomVerdict? Mom { get; init; }

    /// <summary>Whether it may go out, as it stands now: never more open than before.</summary>
    public required Gate Gate { get; init; }

    /// <summary>The quality score as it stands now; null for an empty draft or a note.</summary>
    public Score? Score { get; init; }

    /// <summary>Checks of which it is now known that they did not run.</summary>
    public required IReadOnlyList<IncompleteCheck> Incomplete { get; init; }

    /// <summary>What one answer adds to an earlier one to the same request; null when it adds nothing.</summary>
    /// <param name="before">The earlier answer.</param>
    /// <param name="after">The later one.</param>
    public static DraftCheckUpdate? Between(DraftCheckResponse before, DraftCheckResponse after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var update = new DraftCheckUpdate
        {
            Version = after.Version,
            Diagnostics = [.. after.Diagnostics.Where(found => !before.Diagnostics.Any(known => IsSame(known, found)))],
            Suggestions = [.. after.Suggestions.Where(offered => !before.Suggestions.Any(known => known.Id == offered.Id))],
            Mom = after.Mom,
            Gate = after.Gate,
            Score = after.Score,
            Incomplete = [.. after.Incomplete.Except(before.Incomplete)],
        };
        var isEmpty = update is { Diagnostics.Count: 0, Suggestions.Count: 0, Incomplete.Count: 0 } && after.Gate.Decision == before.Gate.Decision;
        return isEmpty ? null : update;
    }

    private static bool IsSame(Diagnostic a, Diagnostic b) => a.Code == b.Code && a.Source == b.Source && a.Range == b.Range && a.MessageIndex == b.MessageIndex;
}
