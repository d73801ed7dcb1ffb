namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Reads packs and policies from files, strictly: everything that is wrong is reported at once, with its place.</summary>
public static class PolicyReader
{
    /// <summary>Reads a folder. Never throws for bad files: see <see cref="PolicySource.Problems"/>.</summary>
    /// <param name="folder">
    /// A folder of packs (sub-folders with a <c>pack.yaml</c>) and of <c>*.policy.yaml</c> files; without such files a policy <c>default</c> of all
    /// packs is implied. Or the folder of one pack: then a policy <c>default</c> of the pack and of what it extends, found beside it, is implied.
    /// </param>
    /// <param name="time">Tells the day, for exceptions that expired; null for the system's clock.</param>
    /// <param name="joined">Packs from elsewhere that join a folder of packs; null for none.</param>
    public static PolicySource Read(string folder, TimeProvider? time = null, IReadOnlyList<JoinedPack>? joined = null) =>
        new PolicyFolderReader(folder, time ?? TimeProvider.System, joined ?? []).Read();
}
