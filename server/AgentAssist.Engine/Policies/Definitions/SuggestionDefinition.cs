using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>
/// A text to offer, as read from a file of <c>suggest/</c>. <see cref="Find"/>, <see cref="Signals"/> and <see cref="Findings"/> call for it,
/// any one of them; without them <see cref="When"/> alone does.
/// </summary>
public sealed record SuggestionDefinition
{
    /// <summary><c>group/name</c>, both kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Where the id is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What it is for.</summary>
    public required SuggestionKind Kind { get; init; }

    /// <summary>Short name for a button.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why it is offered, in one sentence; null for a sentence made of its signals.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>Condition over the context; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>What to look for in the customer's last message; null for nothing.</summary>
    public FindDefinition? Find { get; init; }

    /// <summary>Codes of signals, any one of which calls for it; empty for none.</summary>
    public ImmutableArray<LocatedId> Signals { get; init; } = [];

    /// <summary>Ids of rules of the draft, a finding of any one of which calls for it; empty for none.</summary>
    public ImmutableArray<LocatedId> Findings { get; init; } = [];

    /// <summary>Never offered while this holds; null for never.</summary>
    public Condition? SuppressWhen { get; init; }

    /// <summary>How long it is not offered again; null for no time.</summary>
    public SuggestionCooldown? Cooldown { get; init; }

    /// <summary>The higher the earlier in the list, −100 to 100.</summary>
    public int Priority { get; init; }

    /// <summary>The text in LSP snippet syntax, by language of the draft.</summary>
    public required LocalizedText Snippet { get; init; }

    /// <summary>The keys as they are written.</summary>
    internal YamlMap? Source { get; init; }
}
