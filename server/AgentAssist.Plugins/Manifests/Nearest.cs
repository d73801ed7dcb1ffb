namespace AgentAssist.Plugins.Manifests;

/// <summary>Finds the word somebody meant.</summary>
internal static class Nearest
{
    /// <summary><c>did you mean 'x'?</c>, or the list of what can be written.</summary>
    public static string Hint(string word, ReadOnlySpan<string> known)
    {
        var (best, distance) = ("", Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in known)
        {
            if (Distance(word, candidate) is var found && found < distance) (best, distance) = (candidate, found);
        }

        return best.Length > 0 ? $"did you mean '{best}'?" : $"write one of {string.Join(", ", known!)}";
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
