namespace AgentAssist.Sdk.Protocol;

/// <summary>A draft to offer texts for.</summary>
/// <param name="Suggesters">Ids of the suggesters asked.</param>
/// <param name="Request">The draft.</param>
public sealed record SuggestParams(IReadOnlyList<string> Suggesters, PluginRequest Request);
