namespace AgentAssist.Server.Storage;

/// <summary>Identifiers nobody can guess that sort by time in any database.</summary>
internal static class StoredId
{
    public const int Length = 32;

    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
