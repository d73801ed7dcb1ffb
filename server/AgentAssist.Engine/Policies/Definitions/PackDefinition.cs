using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A pack as read from its folder.</summary>
public sealed record PackDefinition
{
    /// <summary>Kebab-case id; the <c>source</c> of its diagnostics.</summary>
    public required string Id { get; init; }

    /// <summary>Where the id is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Folder of the pack.</summary>
    public required string Folder { get; init; }

    /// <summary>Semantic version.</summary>
    public required string Version { get; init; }

    /// <summary>Short name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Applies to all its rules.</summary>
    public Condition? When { get; init; }

    /// <summary>Ids of packs this one builds on.</summary>
    public ImmutableArray<LocatedId> Extends { get; init; } = [];

    /// <summary>Changes to rules of the packs it extends, where <see cref="When"/> holds; keys are <c>rule</c> or <c>pack/rule</c>.</summary>
    public ImmutableArray<RuleOverride> Overrides { get; init; } = [];

    /// <summary>Named lists of <c>lists.yaml</c>: name → language → phrases.</summary>
    public ImmutableDictionary<string, PhrasesFind> Lists { get; init; } = ImmutableDictionary<string, PhrasesFind>.Empty;

    /// <summary>Rules, by file name and position.</summary>
    public ImmutableArray<RuleDefinition> Rules { get; init; } = [];

    /// <summary>Suggestions, by file name and position.</summary>
    public ImmutableArray<SuggestionDefinition> Suggestions { get; init; } = [];

    /// <summary>Its scorecard; null when it has none.</summary>
    public ScorecardDefinition? Scorecard { get; init; }

    /// <summary>Agreed exceptions, in the order written.</summary>
    public ImmutableArray<ExceptionDefinition> Exceptions { get; init; } = [];

    /// <summary>Instructions for language models, at most one of each kind.</summary>
    public ImmutableArray<PromptDefinition> Prompts { get; init; } = [];

    /// <summary>How well language models answered the questions of its rules.</summary>
    public ImmutableArray<CalibrationDefinition> Calibrations { get; init; } = [];

    /// <summary>All conditions written in the pack.</summary>
    internal IEnumerable<Condition> Conditions => Rules.Select(rule => rule.When)
        .Concat(Suggestions.SelectMany(suggestion => new[] { suggestion.When, suggestion.SuppressWhen }))
        .Append(When).OfType<Condition>();
}

/// <summary>An id written in a file.</summary>
public sealed record LocatedId(string Id, SourceLocation Location);

/// <summary>Changes one rule; a null part stays as it is.</summary>
public sealed record RuleOverride(
    string Rule, DiagnosticSeverity? Severity, EnforcementMode? Mode, bool? Enabled, SourceLocation Location);
