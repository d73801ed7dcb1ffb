namespace AgentAssist.Server.Adapters;

/// <summary>The adapters of a source as they are now.</summary>
/// <param name="Adapters">Those that can be delivered.</param>
/// <param name="Problems">What is wrong with the others.</param>
public sealed record AdapterReading(IReadOnlyList<HelpdeskAdapter> Adapters, IReadOnlyList<AdapterProblem> Problems);
