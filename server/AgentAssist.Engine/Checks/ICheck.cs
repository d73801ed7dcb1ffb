using System.Collections.Immutable;

namespace AgentAssist.Engine.Checks;

/// <summary>One kind of check, compiled: finds ranges in a part of a text.</summary>
internal interface ICheck
{
    /// <summary>
    /// Phrase parts of which one must have a hit for this check to find anything; null when it must always be asked.
    /// </summary>
    ImmutableArray<int>? Triggers { get; }

    /// <summary>Whether what it finds in a text depends on what else is in the request.</summary>
    bool Reads(DraftCheckRequest request) => false;

    /// <summary>Whether it may find something in this request that it does not find in the same text alone.</summary>
    bool MayFindMoreIn(DraftCheckRequest request) => Reads(request);

    /// <summary>Adds what it finds in a unit, a sentence or the whole text.</summary>
    void Find(CheckRun run, TextRange unit, List<Match> matches);
}
