using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>A rule of the packs that takes no part.</summary>
/// <param name="Source">Id of its pack.</param>
/// <param name="Code">Its id.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Reason">Why: what it needs and is not there; null for a rule that is off.</param>
public sealed record AbsentRule(string Source, string Code, SourceLocation Location, IncompleteReason? Reason);
