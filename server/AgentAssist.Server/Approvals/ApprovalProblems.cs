using AgentAssist.Server.Errors;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Approvals;

/// <summary>Why a decision was not taken.</summary>
internal static class ApprovalProblems
{
    public static readonly ProblemResult TooMany = new(
        StatusCodes.Status503ServiceUnavailable, "Too many replies wait for approval already; leads decide about them at /approvals.");

    public static ProblemResult Missing(string id) => new(StatusCodes.Status404NotFound, $"There is no approval {id}.");

    public static ProblemResult AlreadyEnded(Approval approval, DateTimeOffset now) => new(
        StatusCodes.Status409Conflict,
        approval.Lead is { } lead
            ? $"It is {Written.As(approval.StatusAt(now))} already, by {lead}."
            : $"It is {Written.As(approval.StatusAt(now))} already; the agent may submit the reply again.");

    public static ProblemResult NotHeld(Gate gate) => ProblemResult.OfField(
        StatusCodes.Status422UnprocessableEntity, "draft.text",
        $"Only a reply the gate holds needs approval; for this one it says \"{Written.As(gate.Decision)}\".");
}
