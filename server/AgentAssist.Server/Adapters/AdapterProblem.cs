namespace AgentAssist.Server.Adapters;

/// <summary>Why an adapter is not delivered.</summary>
/// <param name="Origin">Where it is from.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record AdapterProblem(string Origin, string Message);
