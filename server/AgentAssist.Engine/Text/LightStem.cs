namespace AgentAssist.Engine.Text;

/// <summary>
/// Cuts the endings of a folded word, without a dictionary: enough to see that two passages say the same words. Never used
/// to match phrases.
/// </summary>
internal static class LightStem
{
    private const int Shortest = 3;
    private const string CyrillicEndings = "аеиоуыэюяйьіїємхвтшс";
    private static readonly string[] EnglishEndings = ["ing", "ed", "es", "s", "e"];

    /// <summary>Hash of the stem.</summary>
    public static ulong Hash(ReadOnlySpan<char> letters) => Tokenizer.Hash(Cut(letters));

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 0 && char.IsAsciiLetter(letters[^1]))
        {
            foreach (var ending in EnglishEndings)
                if (letters.Length - ending.Length >= Shortest && letters.EndsWith(ending)) return letters[..^ending.Length];
            return letters;
        }

        while (letters.Length > Shortest && CyrillicEndings.Contains(letters[^1])) letters = letters[..^1];
        return letters;
    }
}
