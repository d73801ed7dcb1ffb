using System.Text.Json;
using AgentAssist.Engine.Explanations;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Supervision;

namespace AgentAssist.Cli;

/// <summary>The words of the field as they are written in JSON.</summary>
internal static class Words
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Information => "information",
        _ => "hint",
    };

    public static string Of(EnforcementMode mode) => Kebab(mode.ToString());

    public static string Of(GateDecision decision) => Kebab(decision.ToString());

    public static string Of(IncompleteReason reason) => Kebab(reason.ToString());

    public static string Of(PluginState state) => Kebab(state.ToString());

    public static string Of(DisabledReason reason) => Kebab(reason.ToString());

    public static string Of(SandboxLevel level) => Kebab(level.ToString());

    public static string Of(CaseKind kind) => Kebab(kind.ToString());

    public static string Of(CaseOutcome outcome) => Kebab(outcome.ToString());

    public static string Of(AgentLevel level) => Kebab(level.ToString());

    public static string Of(RuleOutcome outcome) => Kebab(outcome.ToString());

    /// <summary><c>1 finding</c>, <c>2 findings</c>, <c>2 information</c>.</summary>
    public static string Count(long number, string noun) => number == 1 || noun == "information" ? $"{number} {noun}" : $"{number} {noun}s";

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
