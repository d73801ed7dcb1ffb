using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>A version <c>major.minor.patch</c>, perhaps with a pre-release such as <c>-beta.1</c>.</summary>
public sealed partial record SemanticVersion(int Major, int Minor, int Patch, string PreRelease = "")
{
    internal static Regex Pattern { get; } = Form();

    /// <summary>Reads a version; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        var match = Form().Match(text);
        version = match.Success ? new(Number(match, 1), Number(match, 2), Number(match, 3), match.Groups[4].Value.TrimStart('-')) : null;
        return match.Success;
    }

    /// <summary>Whether it comes after another one; a pre-release comes before its release.</summary>
    public bool IsNewerThan(SemanticVersion other) => CompareTo(other) > 0;

    private int CompareTo(SemanticVersion other)
    {
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (numbers != 0 || PreRelease == other.PreRelease) return numbers;
        if (PreRelease.Length == 0 || other.PreRelease.Length == 0) return PreRelease.Length == 0 ? 1 : -1;
        return Compare(PreRelease.Split('.'), other.PreRelease.Split('.'));
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Major}.{Minor}.{Patch}{(PreRelease.Length > 0 ? "-" : "")}{PreRelease}";

    private static int Compare(string[] a, string[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var areNumbers = (IsNumber(a[i]), IsNumber(b[i]));
            var order = areNumbers switch
            {
                (true, true) => long.Parse(a[i], CultureInfo.InvariantCulture).CompareTo(long.Parse(b[i], CultureInfo.InvariantCulture)),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(a[i], b[i]),
            };
            if (order != 0) return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static bool IsNumber(string part) => part.All(char.IsAsciiDigit);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})(-[0-9A-Za-z]{1,16}(?:\.[0-9A-Za-z]{1,16}){0,4})?\z")]
    private static partial Regex Form();
}
