namespace AgentAssist.Server.Rules;

/// <summary>What a rule finds and what happens then.</summary>
internal sealed record RuleDescription
{
    /// <summary>The pack.</summary>
    public required string Source { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Code { get; init; }

    /// <summary>Group of rules it belongs to; null when none.</summary>
    public required string? Group { get; init; }

    /// <summary>Short name by language.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>How bad a finding is, as the pack says; a policy may override it.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What happens because of it, as the pack says; a policy may override it.</summary>
    public required EnforcementMode Mode { get; init; }

    /// <summary>Criterion of the scorecard; null when none.</summary>
    public required string? Criterion { get; init; }

    /// <summary>Message for the agent by language, in Markdown.</summary>
    public required IReadOnlyDictionary<string, string> Message { get; init; }

    /// <summary>Former ids.</summary>
    public required IReadOnlyList<string> RenamedFrom { get; init; }

    /// <summary>The readable page.</summary>
    public required CodeDescription CodeDescription { get; init; }

    /// <summary>The page's Markdown, not sanitised; null when the pack has none.</summary>
    public required string? Documentation { get; init; }
}
