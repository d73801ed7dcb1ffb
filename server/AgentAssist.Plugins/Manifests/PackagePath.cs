using System.Buffers;

namespace AgentAssist.Plugins.Manifests;

/// <summary>Paths inside a package: relative, with forward slashes, never leading out.</summary>
internal static class PackagePath
{
    private const int MaxLength = 240;

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Whether a path can be used on every system and stays inside.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= MaxLength
        && path.AsSpan().IndexOfAny(s_forbidden) < 0
        && !path.Any(char.IsControl)
        && path.Split('/').All(IsSafePart);

    private static bool IsSafePart(string part) =>
        part.Length > 0 && part is not "." and not ".." && !part.EndsWith('.') && !part.EndsWith(' ') && !part.StartsWith(' ') && !IsDevice(part);

    private static bool IsDevice(string part)
    {
        var name = part.Split('.')[0].ToUpperInvariant();
        return name is "CON" or "PRN" or "AUX" or "NUL" || (name.Length == 4 && name[..3] is "COM" or "LPT" && char.IsAsciiDigit(name[3]));
    }
}
