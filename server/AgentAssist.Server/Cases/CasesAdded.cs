namespace AgentAssist.Server.Cases;

/// <summary>What came of many cases.</summary>
/// <param name="Added">How many were kept.</param>
/// <param name="Refused">Lines that are no cases, with what is wrong.</param>
internal sealed record CasesAdded(int Added, IReadOnlyDictionary<int, string> Refused);
