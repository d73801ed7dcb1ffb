using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A rule as read from its file.</summary>
public sealed record RuleDefinition
{
    /// <summary>Names what was found; kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Where the id is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>File of its page for people to read, with forward slashes; null when there is none.</summary>
    public string? Page { get; init; }

    /// <summary>Group of rules it belongs to.</summary>
    public string? Group { get; init; }

    /// <summary>Short name for lists and pages.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>How bad a finding is.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>What happens because of it.</summary>
    public EnforcementMode Mode { get; init; } = EnforcementMode.Warn;

    /// <summary>Never milder, whatever the agent's level and the exceptions.</summary>
    public bool Hard { get; init; }

    /// <summary>False when switched off.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Criterion of the scorecard.</summary>
    public string? Criterion { get; init; }

    /// <summary>Condition over the context; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>Looks only at these parts; <see cref="TextScopes.None"/> for everything.</summary>
    public TextScopes In { get; init; }

    /// <summary>Looks away from these parts.</summary>
    public TextScopes NotIn { get; init; } = TextScopes.Quote | TextScopes.Link | TextScopes.Email | TextScopes.Code;

    /// <summary>Unit in which parts combine.</summary>
    public RuleUnit Unit { get; init; }

    /// <summary>Whose words it reads.</summary>
    public RuleTarget Target { get; init; }

    /// <summary>Judged on typing, or only on send.</summary>
    public CheckTrigger Trigger { get; init; } = CheckTrigger.Typing;

    /// <summary><c>negated: skip</c>: matches under a negation before them in the clause do not count.</summary>
    public bool SkipNegated { get; init; }

    /// <summary>What it looks for.</summary>
    public required FindDefinition Find { get; init; }

    /// <summary>What silences a match; any one is enough.</summary>
    public ImmutableArray<UnlessDefinition> Unless { get; init; } = [];

    /// <summary>Message for the agent: Markdown with <c>{match}</c>, <c>{count}</c>, captures and a plugin's or model's <c>{message}</c>.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What your mother would ask about it, in one sentence; null for a rule the mom test leaves out.</summary>
    public LocalizedText? Mom { get; init; }

    /// <summary>Fixes, the preferred one first.</summary>
    public ImmutableArray<FixDefinition> Fixes { get; init; } = [];

    /// <summary>How settled it is.</summary>
    public RuleStatus Status { get; init; } = RuleStatus.Stable;

    /// <summary>Former ids.</summary>
    public ImmutableArray<string> RenamedFrom { get; init; } = [];

    /// <summary>Cases beside the rule.</summary>
    public ImmutableArray<CaseDefinition> Cases { get; init; } = [];

    /// <summary>The keys as they are written.</summary>
    internal YamlMap? Source { get; init; }

    /// <summary>Whether <c>rule</c> or <c>pack/rule</c>, its id or a former one, means this rule.</summary>
    internal bool IsCalled(string reference, string pack) =>
        RenamedFrom.Prepend(Id).Any(id => reference == id || reference == $"{pack}/{id}");
}
