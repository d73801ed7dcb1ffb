using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>One finding.</summary>
public sealed record Diagnostic
{
    /// <summary>Where: in the draft, or in the message <see cref="MessageIndex"/> when that is given.</summary>
    public required TextRange Range { get; init; }

    /// <summary>Index into the conversation of the request; null for the draft.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MessageIndex { get; init; }

    /// <summary>How bad it is.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The rule's id, such as <c>dead-end</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The pack or plugin the rule is from.</summary>
    public required string Source { get; init; }

    /// <summary>One sentence of Markdown for the agent: what it is and what to do instead.</summary>
    public required string Message { get; init; }

    /// <summary>The rule's page.</summary>
    public required CodeDescription CodeDescription { get; init; }

    /// <summary>The criterion of the scorecard this counts against; null when none.</summary>
    public string? Criterion { get; init; }

    /// <summary>What happens because of it, for this agent.</summary>
    public required EnforcementMode Mode { get; init; }

    /// <summary>Ways to repair it, the preferred one first.</summary>
    public IReadOnlyList<CodeAction> Actions { get; init; } = [];
}
