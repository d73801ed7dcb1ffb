using YamlDotNet.Core;

namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>Finds the place in a file of a character of a scalar's text: quotes, escapes, folded lines and indentation lie between.</summary>
internal static class ScalarPositions
{
    public static int IndexOf(string source, int start, int end, ScalarStyle style, int offset)
    {
        start = SkipProperties(source, start, end);
        return style switch
        {
            ScalarStyle.Literal => InLiteral(source, start, end, offset),
            ScalarStyle.Folded => InFlow(source, SkipHeader(source, start, end), end, style, offset),
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => InFlow(source, Math.Min(start + 1, end), end, style, offset),
            _ => InFlow(source, start, end, style, offset),
        };
    }

    private static int SkipProperties(string source, int i, int end)
    {
        while (i < end && source[i] is '&' or '!')
        {
            while (i < end && !char.IsWhiteSpace(source[i])) i++;
            while (i < end && char.IsWhiteSpace(source[i])) i++;
        }
        return i;
    }

    private static int SkipHeader(string source, int i, int end)
    {
        while (i < end && source[i] is not ('\n' or '\r')) i++;
        while (i < end && char.IsWhiteSpace(source[i])) i++;
        return i;
    }

    private static int InFlow(string source, int i, int end, ScalarStyle style, int offset)
    {
        while (i < end)
        {
            var (length, produced) = Step(source, i, end, style);
            if (produced > offset) break;
            i += length;
            offset -= produced;
        }
        return Math.Min(i, end);
    }

    private static (int Length, int Produced) Step(string source, int i, int end, ScalarStyle style)
    {
        if (Fold(source, i, end) is { Length: > 0 } fold) return fold;
        return style switch
        {
            ScalarStyle.SingleQuoted when source[i] == '\'' => (2, 1),
            ScalarStyle.DoubleQuoted when source[i] == '\\' => Escape(source, i, end),
            _ => (1, 1),
        };
    }

    /// <summary>White space with line breaks in it: one break is read as a space, n breaks as n − 1 line breaks.</summary>
    private static (int Length, int Produced) Fold(string source, int i, int end)
    {
        var (next, breaks) = (i, 0);
        while (next < end && source[next] is ' ' or '\t' or '\r' or '\n')
        {
            if (source[next] == '\n' || (source[next] == '\r' && (next + 1 == end || source[next + 1] != '\n'))) breaks++;
            next++;
        }
        return breaks == 0 ? (0, 0) : (next - i, Math.Max(1, breaks - 1));
    }

    private static (int Length, int Produced) Escape(string source, int i, int end)
    {
        if (i + 1 >= end) return (1, 1);
        switch (source[i + 1])
        {
            case 'x': return (4, 1);
            case 'u': return (6, 1);
            case 'U': return (10, source.AsSpan(i + 2, Math.Min(8, end - i - 2)).StartsWith("0000") ? 1 : 2);
            case '\r' or '\n':
                var (length, _) = Fold(source, i + 1, end);
                return (length + 1, 0);
            default: return (2, 1);
        }
    }

    private static int InLiteral(string source, int i, int end, int offset)
    {
        while (i < end && source[i] is not ('\n' or '\r')) i++;
        i = SkipBreak(source, i, end);
        var indent = Indentation(source, i, end);
        for (i = SkipIndentation(source, i, end, indent); offset > 0 && i < end; offset--)
        {
            var isBreak = source[i] is '\n' or '\r';
            i = isBreak ? SkipIndentation(source, SkipBreak(source, i, end), end, indent) : i + 1;
        }
        return Math.Min(i, end);
    }

    private static int SkipBreak(string source, int i, int end)
    {
        if (i + 1 < end && source[i] == '\r' && source[i + 1] == '\n') return i + 2;
        return Math.Min(i + 1, end);
    }

    private static int Indentation(string source, int i, int end)
    {
        var spaces = 0;
        for (; i < end && source[i] is ' ' or '\n' or '\r'; i++) spaces = source[i] == ' ' ? spaces + 1 : 0;
        return spaces;
    }

    private static int SkipIndentation(string source, int i, int end, int indent)
    {
        for (var n = 0; n < indent && i < end && source[i] == ' '; n++) i++;
        return i;
    }
}
