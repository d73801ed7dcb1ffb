namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>The particle at the end of Russian and Ukrainian verbs: -ся, -сь.</summary>
internal static class Reflexive
{
    private const string Vowels = "аеёиіїоуыэюяє";

    /// <summary>Takes the particle off; false for a word without one.</summary>
    public static bool TryStrip(string word, out string verb)
    {
        var isReflexive = word.Length > 4 && (word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal));
        verb = isReflexive ? word[..^2] : word;
        return isReflexive;
    }

    public static string Attach(string form) => form + (Vowels.Contains(form[^1]) ? "сь" : "ся");
}
