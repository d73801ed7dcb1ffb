namespace AgentAssist.Server.Approvals;

/// <summary>What the server found in a text as a lead edited it.</summary>
/// <param name="Gate">What the gate would say of it.</param>
/// <param name="Diagnostics">The findings.</param>
internal sealed record ApprovalRecheck(Gate Gate, IReadOnlyList<Diagnostic> Diagnostics);
