using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>Words that several kinds of files choose from.</summary>
internal static class Choices
{
    public static ChoiceShape<DiagnosticSeverity> Severities { get; } = ChoiceShape.Of(
        (DiagnosticSeverity.Error, "Must not reach the customer."),
        (DiagnosticSeverity.Warning, "Should be changed."),
        (DiagnosticSeverity.Information, "Worth knowing."),
        (DiagnosticSeverity.Hint, "A remark."));

    public static ChoiceShape<EnforcementMode> Modes { get; } = ChoiceShape.Of(
        (EnforcementMode.Shadow, "Recorded only."),
        (EnforcementMode.Notify, "Shown."),
        (EnforcementMode.Warn, "Shown and counted at the gate."),
        (EnforcementMode.Confirm, "The agent gives a reason to send."),
        (EnforcementMode.Hold, "A lead approves before it is sent."));

    public static ChoiceShape<CheckTrigger> Triggers { get; } = ChoiceShape.Of(
        (CheckTrigger.Typing, "While the agent is writing, and when the reply is sent."),
        (CheckTrigger.Send, "Only when the reply is sent."));
}
