using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>overrides: {dead-end: {mode: notify}}</c>.</summary>
internal static class OverrideGrammar
{
    private static readonly Field<DiagnosticSeverity> s_severity = new("severity", Choices.Severities, "How bad a finding is.");
    private static readonly Field<EnforcementMode> s_mode = new("mode", Choices.Modes, "What happens because of it.");
    private static readonly Field<bool> s_enabled = new("enabled", new BooleanShape(), "Switches the rule off or on.");

    private static readonly MapShape<RuleOverride> s_override = new(
        "a map such as {mode: notify}", [s_severity, s_mode, s_enabled],
        values => new RuleOverride("", values.GetValueOrNull(s_severity), values.GetValueOrNull(s_mode), values.GetValueOrNull(s_enabled), default),
        new SomeOfKeys("severity", "mode", "enabled"));

    public static Shape<ImmutableArray<RuleOverride>> Shape { get; } = new EntriesShape<RuleOverride>(Texts.RuleIdText,
        "a map from rules to what changes", s_override)
        .Select(entries => entries
            .Select(entry => entry.Value with { Rule = entry.Key.Text, Location = entry.Key.LocationAt(0) })
            .ToImmutableArray());
}
