using System.Collections.Immutable;
using System.Globalization;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Reads the phrase syntax — <c>words (a|b) word? ...N =form root* $list any-order:</c> — into plain sequences of words and gaps.
/// </summary>
internal sealed class PhraseParser
{
    /// <summary>Longest phrase, in words and gaps.</summary>
    public const int MostElements = 40;

    /// <summary>Most plain sequences one phrase may stand for.</summary>
    public const int MostSequences = 4096;

    private const int MostAnyOrder = 5;
    private const int WidestGap = 20;
    private const int DefaultGap = 3;
    private const string AnyOrder = "any-order:";

    private readonly string _text;
    private readonly Func<string, IReadOnlyList<string>?> _lists;
    private readonly ImmutableHashSet<string> _open;
    private int _position;

    private PhraseParser(string text, Func<string, IReadOnlyList<string>?> lists, ImmutableHashSet<string> open)
    {
        _text = text;
        _lists = lists;
        _open = open;
    }

    /// <summary>The plain sequences a phrase stands for.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="lists">Phrases of a named list in the phrase's language; null when there is no such list.</param>
    /// <exception cref="PhraseSyntaxException">The phrase cannot be read.</exception>
    public static IReadOnlyList<ImmutableArray<PhraseElement>> Parse(string text, Func<string, IReadOnlyList<string>?> lists) =>
        Parse(text, lists, []);

    private static List<ImmutableArray<PhraseElement>> Parse(
        string text, Func<string, IReadOnlyList<string>?> lists, ImmutableHashSet<string> open)
    {
        var parser = new PhraseParser(text, lists, open);
        parser.SkipSpace();
        var anyOrder = text.AsSpan(parser._position).StartsWith(AnyOrder, StringComparison.Ordinal);
        if (anyOrder) parser._position += AnyOrder.Length;
        var sequences = parser.ReadAlternatives(inGroup: false);
        if (anyOrder) sequences = [.. sequences.SelectMany(parser.Permute)];
        foreach (var sequence in sequences) parser.Validate(sequence);
        return sequences;
    }

    private List<ImmutableArray<PhraseElement>> ReadAlternatives(bool inGroup)
    {
        var alternatives = new List<ImmutableArray<PhraseElement>>();
        while (true)
        {
            alternatives.AddRange(ReadSequence(inGroup));
            if (!inGroup || _position >= _text.Length || _text[_position] != '|') return alternatives;
            _position++;
        }
    }

    private List<ImmutableArray<PhraseElement>> ReadSequence(bool inGroup)
    {
        List<ImmutableArray<PhraseElement>> sequences = [[]];
        while (true)
        {
            SkipSpace();
            if (_position >= _text.Length || (inGroup && _text[_position] is '|' or ')')) return sequences;
            var start = _position;
            var item = ReadItem();
            if (_position < _text.Length && _text[_position] == '?')
            {
                _position++;
                item.Add([]);
            }

            if ((long)sequences.Count * item.Count > MostSequences)
                throw new PhraseSyntaxException(start, $"The phrase stands for more than {MostSequences} word sequences. Split it into several phrases.");
            sequences = [.. sequences.SelectMany(_ => item, (head, tail) => head.AddRange(tail))];
        }
    }

    private List<ImmutableArray<PhraseElement>> ReadItem()
    {
        switch (_text[_position])
        {
            case '(':
                return ReadGroup();
            case '|' or ')':
                throw new PhraseSyntaxException(_position, $"«{_text[_position]}» stands outside of brackets. Write alternatives as (one|another).");
            case '$':
                return ReadList();
            case '.' when _text.AsSpan(_position).StartsWith("...", StringComparison.Ordinal):
                return [[ReadGap()]];
            case '…':
                throw new PhraseSyntaxException(_position, "«…» is one character here. Write three full stops and a number: ...4");
            default:
                return [ReadWord()];
        }
    }

    private List<ImmutableArray<PhraseElement>> ReadGroup()
    {
        var open = _position++;
        var alternatives = ReadAlternatives(inGroup: true);
        if (_position >= _text.Length) throw new PhraseSyntaxException(open, "The bracket is not closed. Write (one|another).");
        _position++;
        return alternatives;
    }

    private List<ImmutableArray<PhraseElement>> ReadList()
    {
        var start = _position++;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '_')) _position++;
        var name = _text[(start + 1).._position];
        var phrases = _lists(name) ?? throw new PhraseSyntaxException(start, $"There is no list «{name}» in lists.yaml.");
        if (_open.Contains(name)) throw new PhraseSyntaxException(start, $"The list «{name}» holds itself.");
        return [.. phrases.SelectMany(phrase => Parse(phrase, _lists, _open.Add(name)))];
    }

    private PhraseElement ReadGap()
    {
        var start = _position;
        _position += 3;
        var digits = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position])) _position++;
        if (digits == _position) return PhraseElement.Skip(DefaultGap);
        if (!int.TryParse(_text.AsSpan(digits, _position - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || words is 0 or > WidestGap)
            throw new PhraseSyntaxException(start, $"A gap is ...1 to ...{WidestGap} words wide.");
        return PhraseElement.Skip(words);
    }

    /// <summary>One written word; a hyphen inside makes it two, as in the draft. Punctuation alone makes none.</summary>
    private ImmutableArray<PhraseElement> ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('(' or ')' or '|' or '?' or '$')) _position++;
        if (_position == start) _position++;
        var written = _text.AsSpan(start, _position - start).TrimEnd(".,;:!").ToString();
        var exact = written.StartsWith('=');
        if (exact) written = written[1..];
        var open = written.StartsWith('*');
        var close = written.Length > 1 && written.EndsWith('*');
        var kind = (exact, open, close) switch
        {
            (true, _, _) => WordKind.Exact,
            (_, true, true) => WordKind.Inside,
            (_, true, _) => WordKind.Suffix,
            (_, _, true) => WordKind.Prefix,
            _ => WordKind.Inflected,
        };
        var words = PhraseWords.Split(written);
        if (kind is WordKind.Prefix or WordKind.Suffix or WordKind.Inside && (words.Count != 1 || FoldTable.Fold(words[0]).Length < 2))
            throw new PhraseSyntaxException(start, $"«{written}»: write two letters or more beside *.");
        return [.. words.Select(word => new PhraseElement(word, kind, 0))];
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private IEnumerable<ImmutableArray<PhraseElement>> Permute(ImmutableArray<PhraseElement> sequence)
    {
        var gap = sequence.Where(element => element.Word is null).Select(element => element.Gap).DefaultIfEmpty(DefaultGap).Max();
        var words = sequence.Where(element => element.Word is not null).ToArray();
        if (words.Length > MostAnyOrder)
            throw new PhraseSyntaxException(0, $"any-order: takes at most {MostAnyOrder} words; this has {words.Length}.");
        return Orders(words).Select(order => order.SelectMany((word, i) => i == 0 ? [word] : new[] { PhraseElement.Skip(gap), word }).ToImmutableArray());
    }

    private static IEnumerable<PhraseElement[]> Orders(PhraseElement[] words)
    {
        if (words.Length <= 1) return [words];
        return words.SelectMany((word, i) => Orders([.. words[..i], .. words[(i + 1)..]]).Select(rest => (PhraseElement[])[word, .. rest]));
    }

    private void Validate(ImmutableArray<PhraseElement> sequence)
    {
        if (sequence.Length > MostElements)
            throw new PhraseSyntaxException(0, $"The phrase has {sequence.Length} words; at most {MostElements} are allowed.");
        if (!sequence.Any(element => element.Word is not null))
            throw new PhraseSyntaxException(0, _text.Trim().Length == 0 ? "The phrase is empty." : "The phrase can be nothing at all: make one of its words required.");
        if (sequence[0].Word is null || sequence[^1].Word is null)
            throw new PhraseSyntaxException(0, "A phrase begins and ends with a word, not with a gap.");
    }
}
