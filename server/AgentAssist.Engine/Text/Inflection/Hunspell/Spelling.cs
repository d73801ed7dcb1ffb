namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>The spelling under which words are looked up: lower case, ё as е. Texts rarely write the dots.</summary>
internal static class Spelling
{
    public static char Key(char letter) => letter == 'ё' ? 'е' : letter;

    public static bool SameKey(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
            return false;

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && Key(a[i]) != Key(b[i]))
                return false;
        }

        return true;
    }

    public static string Key(string word) => word.Replace('ё', 'е');

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ Key(letter)) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
