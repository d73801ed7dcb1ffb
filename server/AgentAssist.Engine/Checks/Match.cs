using AgentAssist.Engine.Checks.External;

namespace AgentAssist.Engine.Checks;

/// <summary>A place where a check found something.</summary>
/// <param name="Range">The place.</param>
/// <param name="Count">The measured quantity, for <c>count</c> and <c>metric</c>.</param>
/// <param name="Pattern">The expression that matched, to ask for its groups.</param>
/// <param name="Unit">Where the expression looked.</param>
/// <param name="IsOfUnit">Whether something is said of all that stands in the range, not of its words: a link in it does not take it away.</param>
/// <param name="External">What somebody outside the engine says of it.</param>
internal readonly record struct Match(
    TextRange Range, double Count = 0, PatternCheck? Pattern = null, TextRange Unit = default, bool IsOfUnit = false, ExternalMatch? External = null);
