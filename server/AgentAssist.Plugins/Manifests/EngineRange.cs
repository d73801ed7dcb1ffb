using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>The versions of AgentAssist a plugin was made for: <c>^1.2</c>, <c>~1.2</c>, <c>>=1.2</c> or <c>1.2</c>; a major version is always named.</summary>
public sealed partial record EngineRange
{
    private readonly string _text;

    private EngineRange(string text) => _text = text;

    internal static Regex Pattern { get; } = Form();

    /// <summary>The version of this program.</summary>
    public static Version Current { get; } = Full(typeof(EngineRange).Assembly.GetName().Version!);

    /// <summary>Reads a range that matches <see cref="Pattern"/>.</summary>
    internal static EngineRange Parse(string text) => new(text);

    /// <summary>Whether a version is in the range.</summary>
    public bool Includes(Version version)
    {
        var numbers = _text.TrimStart('^', '~', '>', '=').Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var least = new Version(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        if (version < least) return false;
        return _text[0] switch
        {
            '>' => true,
            '^' => version.Major == least.Major && (least.Major > 0 || version.Minor == least.Minor),
            _ => version.Major == least.Major && (numbers.Length == 1 || version.Minor == least.Minor)
                && (_text[0] == '~' || numbers.Length < 3 || version == least),
        };
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => _text;

    private static Version Full(Version version) => new(version.Major, version.Minor, version.Build);

    [GeneratedRegex(@"^(\^|~|>=)?[0-9]{1,6}(\.[0-9]{1,6}){0,2}\z")]
    private static partial Regex Form();
}
