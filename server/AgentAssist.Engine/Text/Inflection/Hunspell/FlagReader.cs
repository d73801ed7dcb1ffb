using System.Globalization;

namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>Reads the flags after the slash of a word: <c>ABC</c>, <c>AaBb</c> or <c>1,22,333</c>.</summary>
internal static class FlagReader
{
    public static int[] ReadAll(ReadOnlySpan<char> text, FlagKind kind) => kind switch
    {
        FlagKind.Long => ReadPairs(text),
        FlagKind.Number => ReadNumbers(text),
        _ => ReadCharacters(text),
    };

    /// <summary>Returns 0, which is no flag, when the text is not exactly one flag.</summary>
    public static int ReadOne(ReadOnlySpan<char> text, FlagKind kind)
    {
        var flags = ReadAll(text, kind);
        return flags.Length == 1 ? flags[0] : 0;
    }

    private static int[] ReadCharacters(ReadOnlySpan<char> text)
    {
        var flags = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
            flags[i] = text[i];
        return flags;
    }

    private static int[] ReadPairs(ReadOnlySpan<char> text)
    {
        var flags = new int[text.Length / 2];
        for (var i = 0; i < flags.Length; i++)
            flags[i] = (text[2 * i] << 16) | text[(2 * i) + 1];
        return flags;
    }

    private static int[] ReadNumbers(ReadOnlySpan<char> text)
    {
        var flags = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (int.TryParse(text[part], NumberStyles.None, CultureInfo.InvariantCulture, out var flag))
                flags.Add(flag);
        }

        return [.. flags];
    }
}
