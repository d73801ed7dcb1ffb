namespace AgentAssist.Engine.Policies;

/// <summary>A pack that lies elsewhere and joins the packs of a folder, such as a plugin's.</summary>
/// <param name="Folder">Folder of the pack.</param>
/// <param name="Policies">Ids of the policies it is added to; others use it where they name it.</param>
public sealed record JoinedPack(string Folder, IReadOnlyList<string> Policies);
