namespace AgentAssist.Server.Storage;

/// <summary>Cuts what a helpdesk named to what a column holds.</summary>
internal static class Short
{
    private const int MaxLength = 200;

    public static string? Text(string? text) => text is { Length: > MaxLength } ? text[..MaxLength] : text;
}
