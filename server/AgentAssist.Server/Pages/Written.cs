using System.Text.Json;

namespace AgentAssist.Server.Pages;

/// <summary>Writes enums on pages as the API and the packs write them.</summary>
internal static class Written
{
    public static string As<T>(T value) where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString() ?? "";
}
