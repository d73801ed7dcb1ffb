using System.Collections.Immutable;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>What one rule made of one text.</summary>
public sealed record RuleExplanation
{
    /// <summary>Id of its pack.</summary>
    public required string Source { get; init; }

    /// <summary>Its id.</summary>
    public required string Code { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What came of it.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>How bad its findings are.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>How its mode came about.</summary>
    public required ModeExplanation Mode { get; init; }

    /// <summary>Languages its phrases have; empty for a rule that reads all languages alike.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>Parts of a text it looks at, such as <c>greeting</c>; empty for all.</summary>
    public required ImmutableArray<string> LooksAt { get; init; }

    /// <summary>Parts of a text it looks away from, such as <c>quote</c>.</summary>
    public required ImmutableArray<string> LooksAwayFrom { get; init; }

    /// <summary>Whether the parts of its <c>find:</c> have to come together within one sentence.</summary>
    public required bool IsPerSentence { get; init; }

    /// <summary>The <c>when:</c> clauses of its pack and its own.</summary>
    public required ImmutableArray<ConditionExplanation> When { get; init; }

    /// <summary>What it looks for, part by part.</summary>
    public required PartExplanation Find { get; init; }

    /// <summary>All it found, what it does not stand by too.</summary>
    public required ImmutableArray<MatchExplanation> Matches { get; init; }

    /// <summary>Phrases that nearly matched, the nearest first.</summary>
    public required ImmutableArray<NearMiss> NearMisses { get; init; }
}
