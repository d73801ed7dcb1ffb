using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Tests.Text.Inflection;

/// <summary>The dictionaries the build put beside the tests, read once.</summary>
internal static class Dictionaries
{
    private static readonly Lazy<Inflector> s_inflector = new(() => Inflector.Load(Inflector.DefaultFolder));

    public static Inflector Inflector => s_inflector.Value;

    public static HashSet<string> FormsOf(string language, string word)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        Inflector.AddForms(language, word, forms);
        return forms;
    }
}
