using System.Collections.Immutable;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>A part of a phrase.</summary>
internal abstract record PhraseItem;

/// <summary>A word.</summary>
internal sealed record WordItem(string Word, WordKind Kind) : PhraseItem;

/// <summary><c>...N</c>: up to so many words of any kind.</summary>
internal sealed record GapItem(int Words) : PhraseItem;

/// <summary><c>(a|b)</c>: one of the alternatives; with <c>?</c> none of them will do.</summary>
internal sealed record GroupItem(ImmutableArray<ImmutableArray<PhraseItem>> Alternatives, bool IsOptional) : PhraseItem;
