using System.Buffers;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Finds the word somebody meant.</summary>
internal static class Spelling
{
    /// <summary><c>; did you mean 'x'?</c>, or nothing when no known word is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known) =>
        Nearest(written, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The same, or the list of what is known when nothing is near.</summary>
    public static string DidYouMeanOrOneOf(string written, IReadOnlyCollection<string> known) =>
        Nearest(written, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; write one of: {string.Join(", ", known)}";

    /// <summary>The nearest known word, else the one with the same name in another place (<c>mood</c>, <c>customer.mood</c>); null when none is near enough to be meant.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) =>
        NearestLetters(written, known) ?? known.FirstOrDefault(word => (word.Contains('.') || written.Contains('.')) && LastPart(word).SequenceEqual(LastPart(written)));

    private static ReadOnlySpan<char> LastPart(string word) => word.AsSpan(word.LastIndexOf('.') + 1);

    private static string? NearestLetters(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > 64) return null;
        var plain = Plain(written);
        string? best = null;
        var bestDistance = Math.Min(3, Math.Max(1, plain.Length / 3)) + 1;
        foreach (var word in known)
        {
            var distance = Distance(plain, Plain(word), bestDistance);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (word, distance);
        }
        return best;
    }

    private static string Plain(string word) =>
        string.Concat(word.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();

    /// <summary>Edit distance where a swap of neighbours is one step; gives up at <paramref name="limit"/>.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit) return limit;
        var rows = ArrayPool<int>.Shared.Rent(3 * (b.Length + 1));
        var (before, above, row) = (rows.AsMemory(0, b.Length + 1), rows.AsMemory(b.Length + 1, b.Length + 1),
            rows.AsMemory(2 * (b.Length + 1), b.Length + 1));
        for (var j = 0; j <= b.Length; j++) above.Span[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            FillRow(a, b, i, before.Span, above.Span, row.Span);
            (before, above, row) = (above, row, before);
        }
        var distance = above.Span[b.Length];
        ArrayPool<int>.Shared.Return(rows);
        return distance;
    }

    private static void FillRow(string a, string b, int i, Span<int> before, Span<int> above, Span<int> row)
    {
        row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
        }
    }
}
