using System.Text.RegularExpressions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>Names of plugins (<c>publisher.name</c>) and of what they contribute.</summary>
public static partial class PluginId
{
    /// <summary>Longest id.</summary>
    public const int MaxLength = 64;

    internal const string Form = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    internal static Regex Pattern { get; } = Id();

    /// <summary>Whether a text is the id of a plugin.</summary>
    public static bool IsId(string text) => text.Length <= MaxLength && Id().IsMatch(text);

    /// <summary>Whether a code is a plugin's to declare: its id alone, or its id, a slash and a name.</summary>
    internal static bool Owns(string id, string code) =>
        code == id || (code.StartsWith(id + "/", StringComparison.Ordinal) && Name().IsMatch(code[(id.Length + 1)..]));

    [GeneratedRegex($@"^{Form}\.{Form}\z")]
    private static partial Regex Id();

    [GeneratedRegex($@"^{Form}\z")]
    private static partial Regex Name();
}
