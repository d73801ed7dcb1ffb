using System.Globalization;

namespace AgentAssist.Engine.Text.Folding;

/// <summary>Reads the embedded tables derived from Unicode's data: a hexadecimal code point, a space, a value a line.</summary>
internal static class UnicodeData
{
    public static IEnumerable<(int CodePoint, string Value)> Read(string name)
    {
        using var stream = typeof(UnicodeData).Assembly.GetManifestResourceStream($"AgentAssist.Engine.Text.Folding.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return (int.Parse(line.AsSpan(0, space), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[(space + 1)..]);
        }
    }
}
