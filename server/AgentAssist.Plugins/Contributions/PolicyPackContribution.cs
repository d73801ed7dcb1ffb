namespace AgentAssist.Plugins.Contributions;

/// <summary>A policy pack in a plugin's package.</summary>
/// <param name="Path">Folder of the pack in the package.</param>
/// <param name="Policies">Ids of the policies it joins; <c>default</c> when none are written, an empty list for only those that name it.</param>
public sealed record PolicyPackContribution(string Path, IReadOnlyList<string> Policies);
