using System.Text.RegularExpressions;

namespace AgentAssist.Cli.Templates;

/// <summary>Names of packs and rules.</summary>
internal static partial class PackName
{
    private const int MaxLength = 64;

    /// <summary>What is wrong with a name; null when it can be used.</summary>
    public static string? Problem(string name)
    {
        if (name.Length > MaxLength) return $"'{name}' is longer than {MaxLength} characters; choose a shorter name";
        if (!Kebab().IsMatch(name)) return $"'{name}' is not a name; write small Latin letters, digits and single hyphens, such as 'late-refund'";
        return name is "true" or "false" or "null" ? $"'{name}' is no text in YAML; choose another name" : null;
    }

    /// <summary><c>late-refund</c> as <c>Late refund</c>.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Kebab();
}
