using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>The version of this engine, and the ranges packs ask for.</summary>
internal static class EngineVersion
{
    public static TextPattern RangeText { get; } = new(
        @"^(\^|~|>=)?[0-9]{1,6}(\.[0-9]{1,6}){0,2}$", "bad-version", "is not a range of versions; write one such as \"^1.0\"");

    public static Version Current { get; } = Full(typeof(EngineVersion).Assembly.GetName().Version!);

    /// <summary>Whether this engine is in a range: <c>^1.2</c> 1.2 up to 2, <c>~1.2</c> 1.2 up to 1.3, <c>>=1.2</c> from 1.2 on, <c>1.2</c> any
    /// 1.2.</summary>
    public static bool Satisfies(string range)
    {
        var numbers = range.TrimStart('^', '~', '>', '=').Split('.').Select(int.Parse).ToArray();
        var least = new Version(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        if (Current < least) return false;
        return range[0] switch
        {
            '>' => true,
            '^' => Current.Major == least.Major && (least.Major > 0 || Current.Minor == least.Minor),
            '~' => Current.Major == least.Major && (numbers.Length == 1 || Current.Minor == least.Minor),
            _ => Current.Major == least.Major && (numbers.Length < 2 || Current.Minor == least.Minor) && (numbers.Length < 3 || Current == least),
        };
    }

    private static Version Full(Version version) => new(version.Major, version.Minor, version.Build);
}
