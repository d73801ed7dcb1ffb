using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace AgentAssist.Engine.Policies.Reading.Yaml;

internal sealed partial class YamlScalar : YamlNode
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly int _end;
    private readonly ScalarStyle _style;

    public YamlScalar(SourceText source, int start, int end, string text, ScalarStyle style)
        : base(source.LocationOf(start))
    {
        (_source, _start, _end, _style) = (source, start, end, style);
        Text = text;
        Kind = style == ScalarStyle.Plain ? KindOf(text) : ScalarKind.Text;
    }

    public string Text { get; }

    public ScalarKind Kind { get; }

    public override int Size => 1;

    public override int Height => 1;

    public override string Description => Kind switch
    {
        ScalarKind.Null => Text.Length == 0 ? "nothing" : $"{Text} (nothing)",
        ScalarKind.Boolean => $"{Text} (true or false)",
        ScalarKind.Number => $"the number {Text}",
        _ => $"the text '{(Text.Length > 40 ? Text[..40] + "…" : Text)}'",
    };

    /// <summary>Where a character of <see cref="Text"/> stands in the file.</summary>
    public SourceLocation LocationAt(int offset) =>
        _source.LocationOf(ScalarPositions.IndexOf(_source.Text, _start, _end, _style, offset));

    /// <summary>Whether a comment cuts off what looks like the rest of a plain text: <c>Call us #1</c>, <c>is ok # not</c>.</summary>
    /// <remarks>Two spaces before the sign and one after it are how people set a comment off on purpose.</remarks>
    public int? SwallowingComment()
    {
        if (_style != ScalarStyle.Plain || Text.Length == 0) return null;
        var text = _source.Text;
        var end = _end;
        while (end > _start && text[end - 1] is ' ' or '\t') end--;
        var sign = end;
        while (sign < text.Length && text[sign] is ' ' or '\t') sign++;
        if (sign == text.Length || text[sign] != '#' || sign == end) return null;
        var setOff = sign - end > 1 && (sign + 1 == text.Length || text[sign + 1] is ' ' or '\r' or '\n');
        return setOff ? null : sign;
    }

    public SourceLocation LocationInFile(int index) => _source.LocationOf(index);

    public double ToNumber()
    {
        if (Text.StartsWith("0x", StringComparison.Ordinal)) return Digits(16);
        if (Text.StartsWith("0o", StringComparison.Ordinal)) return Digits(8);
        return double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    private double Digits(int radix) =>
        Text[2..].Aggregate(0.0, (value, digit) => (value * radix) + (char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10));

    private static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => IsNumberStart(text[0]) && NumberPattern().IsMatch(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    private static bool IsNumberStart(char c) => c is (>= '0' and <= '9') or '+' or '-' or '.';

    [GeneratedRegex(
        @"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex NumberPattern();
}
