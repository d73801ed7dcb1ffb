using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Checks;

/// <summary>
/// Reads off a regular expression which texts, whatever their case, one of every match must hold: where none stands the expression need not be tried.
/// Knows what packs write; says nothing of an expression with anything else in it.
/// </summary>
internal ref partial struct RequiredLiterals
{
    private const int Shortest = 2;
    private const int Most = 64;

    private readonly ReadOnlySpan<char> _regex;
    private int _at;

    private RequiredLiterals(ReadOnlySpan<char> regex) => _regex = regex;

    /// <summary>Texts of two characters or more, one of which is in every match; empty when none are known.</summary>
    /// <param name="regex">A valid expression.</param>
    public static ImmutableArray<string> Of(string regex)
    {
        var literals = new RequiredLiterals(regex).ReadAlternatives(depth: 0)?.Required ?? [];
        return [.. literals.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    private Piece? ReadAlternatives(int depth)
    {
        if (depth > 50 || ReadSequence(depth) is not { } piece) return null;
        while (Takes('|'))
        {
            if (ReadSequence(depth) is not { } other) return null;
            piece = new Piece(Union(piece.Exact, other.Exact), Union(piece.Required, other.Required));
        }

        return piece;
    }

    private Piece? ReadSequence(int depth)
    {
        ImmutableArray<string> run = [""];
        ImmutableArray<string>? best = null;
        var isExact = true;
        while (_at < _regex.Length && _regex[_at] is not ('|' or ')'))
        {
            if (ReadAtom(depth) is not { } atom) return null;
            var (fewest, most) = ReadQuantifier();
            if (fewest > 0) best = Better(best, atom.Required);
            if (fewest > 0 && atom.Exact is { } exact && run.Length * exact.Length <= Most)
            {
                run = [.. run.SelectMany(_ => exact, (start, end) => start + end)];
                if (most == 1) continue;
            }

            // What comes next does not surely follow what was read.
            best = Better(best, run);
            (run, isExact) = ([""], false);
        }

        best = Better(best, run);
        return new Piece(isExact ? run : null, best);
    }

    private Piece? ReadAtom(int depth)
    {
        var c = _regex[_at++];
        switch (c)
        {
            case '(':
                if (_regex[_at..].StartsWith("?:")) _at += 2;
                else if (GroupName().EnumerateMatches(_regex[_at..]) is var names && names.MoveNext()) _at += names.Current.Length;
                else if (_regex[_at..].StartsWith("?")) return null;
                return ReadAlternatives(depth + 1) is { } group && Takes(')') ? group : null;
            case '[':
                return SkipClass() ? Piece.Any : null;
            case '.':
                return Piece.Any;
            case '^' or '$':
                return Piece.Nothing;
            case '\\':
                return ReadEscape();
            default:
                return Piece.Of(c);
        }
    }

    private Piece? ReadEscape()
    {
        var c = _regex[_at++];
        if (!char.IsLetterOrDigit(c) && c != '_') return Piece.Of(c);
        if (c is 'p' or 'P') _at += _regex[_at..].IndexOf('}') + 1;
        return c switch
        {
            'b' or 'B' or 'A' or 'Z' or 'z' or 'G' => Piece.Nothing,
            'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P' or 'n' or 'r' or 't' => Piece.Any,
            _ => null,
        };
    }

    private bool SkipClass()
    {
        if (_regex[_at] == '^') _at++;
        if (_regex[_at] == ']') _at++;
        for (; _at < _regex.Length && _regex[_at] != ']'; _at++)
        {
            if (_regex[_at..].StartsWith("-[")) return false;
            if (_regex[_at] == '\\') _at++;
        }

        return Takes(']');
    }

    private (int Fewest, int Most) ReadQuantifier()
    {
        var rest = _regex[_at..];
        var matches = Quantifier().EnumerateMatches(rest);
        if (!matches.MoveNext()) return (1, 1);
        var sign = rest[..matches.Current.Length];
        _at += sign.Length;
        if (sign[0] != '{') return sign[0] == '+' ? (1, int.MaxValue) : (0, int.MaxValue);
        var digits = sign[1..sign.IndexOfAny(',', '}')];
        var fewest = digits.Length > 6 ? 2 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return (fewest, sign.Contains(',') ? int.MaxValue : fewest);
    }

    private bool Takes(char c)
    {
        if (_at == _regex.Length || _regex[_at] != c) return false;
        _at++;
        return true;
    }

    private static ImmutableArray<string>? Union(ImmutableArray<string>? a, ImmutableArray<string>? b) =>
        a is { } some && b is { } others && some.Length + others.Length <= Most ? some.AddRange(others) : null;

    /// <summary>Of two sets the one whose shortest text is longer: fewer drafts hold it.</summary>
    private static ImmutableArray<string>? Better(ImmutableArray<string>? known, ImmutableArray<string>? other)
    {
        if (other is not { } texts || texts.IsEmpty || texts.Min(text => text.Length) is var shortest && shortest < Shortest) return known;
        return known is { } better && better.Min(text => text.Length) >= shortest ? known : texts;
    }

    [GeneratedRegex(@"^(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})[?]?")]
    private static partial Regex Quantifier();

    [GeneratedRegex(@"^\?(?:<[A-Za-z_]\w*>|'[A-Za-z_]\w*')")]
    private static partial Regex GroupName();

    /// <summary>A part of the expression.</summary>
    /// <param name="Exact">All that it matches; null when that is not known.</param>
    /// <param name="Required">Texts one of which is in every match of it; null when none are known.</param>
    private readonly record struct Piece(ImmutableArray<string>? Exact, ImmutableArray<string>? Required)
    {
        /// <summary>Matches no character, only a place.</summary>
        public static Piece Nothing => new([""], null);

        public static Piece Any => new(null, null);

        public static Piece Of(char c) => new([c.ToString()], null);
    }
}
