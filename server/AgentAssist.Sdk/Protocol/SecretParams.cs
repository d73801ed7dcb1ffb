namespace AgentAssist.Sdk.Protocol;

/// <summary>A secret to read.</summary>
/// <param name="Name">Its name, as in the permission.</param>
public sealed record SecretParams(string Name);
