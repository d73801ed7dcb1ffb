using System.Text;

namespace AgentAssist;

/// <summary>
/// Spares the allocation of short words that nearly every request repeats (channels, languages, policies).
/// Threads may overwrite each other's entries; every entry is checked against the bytes before it is used.
/// </summary>
internal static class ShortStrings
{
    private const int MaxLength = 24;
    private static readonly string?[] Seen = new string?[256];

    /// <summary>The text of some bytes of UTF-8.</summary>
    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength) return Encoding.UTF8.GetString(utf8);

        var hash = (uint)utf8.Length;
        foreach (var unit in utf8) hash = (hash * 31) + unit;
        ref var slot = ref Seen[hash & 255];
        var seen = slot;
        if (seen is not null && Ascii.Equals(utf8, seen)) return seen;
        return slot = Encoding.UTF8.GetString(utf8);
    }
}
