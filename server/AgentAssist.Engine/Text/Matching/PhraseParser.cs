using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Reads the phrase syntax: <c>words (a|b) word? ...N =form ~word root* $list any-order:</c>. What is read is a list of
/// alternatives, each a sequence of items.
/// </summary>
internal sealed class PhraseParser
{
    /// <summary>Longest phrase, in words and gaps, lists and alternatives counted by their longest.</summary>
    public const int MostItems = 40;

    private const int MostAnyOrder = 5;
    private const int WidestGap = 20;
    private const int DefaultGap = 3;
    private const int DeepestGroup = 10;
    private const int MostListed = 50_000;
    private const string AnyOrder = "any-order:";

    private readonly string _text;
    private readonly Func<string, ImmutableArray<Phrase>?> _lists;
    private readonly ImmutableHashSet<string> _open;
    private readonly StrongBox<int> _listed;
    private int _position;
    private int _depth;

    /// <param name="text">The phrase.</param>
    /// <param name="lists">Phrases of a named list.</param>
    /// <param name="open">Names of the lists being read.</param>
    /// <param name="listed">Number of phrases read from lists so far: lists of lists grow without end.</param>
    private PhraseParser(string text, Func<string, ImmutableArray<Phrase>?> lists, ImmutableHashSet<string> open, StrongBox<int> listed)
    {
        _text = text;
        _lists = lists;
        _open = open;
        _listed = listed;
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="lists">Phrases of a named list in the phrase's language; null when there is no such list.</param>
    /// <exception cref="PhraseSyntaxException">The phrase cannot be read.</exception>
    public static ImmutableArray<ImmutableArray<PhraseItem>> Parse(string text, Func<string, ImmutableArray<Phrase>?> lists)
    {
        var alternatives = Parse(text, lists, [], new StrongBox<int>());
        if (alternatives.IsEmpty) return alternatives;
        if (LongestOf(alternatives) is > MostItems and var length)
            throw new PhraseSyntaxException(0, $"The phrase has {length} words; at most {MostItems} are allowed.");
        if (alternatives.Any(sequence => sequence.All(CanBeNothing)))
            throw new PhraseSyntaxException(0, text.Trim().Length == 0 ? "The phrase is empty." : "The phrase can be nothing at all: make one of its words required.");
        return alternatives;
    }

    private static ImmutableArray<ImmutableArray<PhraseItem>> Parse(
        string text, Func<string, ImmutableArray<Phrase>?> lists, ImmutableHashSet<string> open, StrongBox<int> listed)
    {
        var parser = new PhraseParser(text, lists, open, listed);
        parser.SkipSpace();
        if (!text.AsSpan(parser._position).StartsWith(AnyOrder, StringComparison.Ordinal)) return [parser.ReadSequence(inGroup: false)];
        parser._position += AnyOrder.Length;
        return parser.Permute(parser.ReadSequence(inGroup: false));
    }

    private static int LongestOf(ImmutableArray<ImmutableArray<PhraseItem>> alternatives) =>
        alternatives.Max(sequence => sequence.Sum(item => item is GroupItem { Alternatives.IsEmpty: false } group ? LongestOf(group.Alternatives) : 1));

    private static bool CanBeNothing(PhraseItem item) => item switch
    {
        GapItem => true,
        GroupItem group => group.IsOptional || group.Alternatives.Any(sequence => sequence.All(CanBeNothing)),
        _ => false,
    };

    private ImmutableArray<PhraseItem> ReadSequence(bool inGroup)
    {
        var items = ImmutableArray.CreateBuilder<PhraseItem>();
        while (true)
        {
            SkipSpace();
            if (_position >= _text.Length || (inGroup && _text[_position] is '|' or ')')) return items.ToImmutable();
            var start = _position;
            var item = ReadItem();
            if (_position < _text.Length && _text[_position] == '?')
            {
                _position++;
                item = [new GroupItem([item], IsOptional: true)];
            }

            if (item is [GapItem] && items is [.., GapItem])
                throw new PhraseSyntaxException(start, "Two gaps stand side by side. Write one wider gap.");
            items.AddRange(item);
        }
    }

    private ImmutableArray<PhraseItem> ReadItem()
    {
        switch (_text[_position])
        {
            case '(':
                return [ReadGroup()];
            case '|' or ')':
                throw new PhraseSyntaxException(_position, $"«{_text[_position]}» stands outside of brackets. Write alternatives as (one|another).");
            case '$':
                return [ReadList()];
            case '.' when _text.AsSpan(_position).StartsWith("...", StringComparison.Ordinal):
                return [ReadGap()];
            case '…':
                throw new PhraseSyntaxException(_position, "«…» is one character here. Write three full stops and a number: ...4");
            default:
                return ReadWord();
        }
    }

    private GroupItem ReadGroup()
    {
        var open = _position;
        if (++_depth > DeepestGroup) throw new PhraseSyntaxException(open, $"Brackets are nested more than {DeepestGroup} deep.");
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<PhraseItem>>();
        do
        {
            _position++;
            alternatives.Add(ReadSequence(inGroup: true));
        }
        while (_position < _text.Length && _text[_position] == '|');

        if (_position >= _text.Length) throw new PhraseSyntaxException(open, "The bracket is not closed. Write (one|another).");
        _position++;
        _depth--;
        return new GroupItem(alternatives.ToImmutable(), IsOptional: false);
    }

    /// <summary>A list without phrases in this language leaves a group that nothing can match.</summary>
    private GroupItem ReadList()
    {
        var start = _position++;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '_')) _position++;
        var name = _text[(start + 1).._position];
        var phrases = _lists(name) ?? throw new PhraseSyntaxException(start, $"There is no list «{name}» in lists.yaml.");
        if (_open.Contains(name)) throw new PhraseSyntaxException(start, $"The list «{name}» holds itself.");
        if ((_listed.Value += phrases.Length) > MostListed)
            throw new PhraseSyntaxException(start, $"The phrase names lists of more than {MostListed:N0} phrases. Split it, or the lists.");
        return new GroupItem([.. phrases.SelectMany(phrase => ParseListed(phrase, name))], IsOptional: false);
    }

    private ImmutableArray<ImmutableArray<PhraseItem>> ParseListed(Phrase phrase, string list)
    {
        try
        {
            return Parse(phrase.Text, _lists, _open.Add(list), _listed);
        }
        catch (PhraseSyntaxException error) when (error.ListPhrase is null)
        {
            throw new PhraseSyntaxException(error.Position, error.Message) { ListPhrase = phrase };
        }
    }

    private GapItem ReadGap()
    {
        var start = _position;
        _position += 3;
        var digits = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position])) _position++;
        if (digits == _position) return new GapItem(DefaultGap);
        if (!int.TryParse(_text.AsSpan(digits, _position - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || words is 0 or > WidestGap)
            throw new PhraseSyntaxException(start, $"A gap is ...1 to ...{WidestGap} words wide.");
        return new GapItem(words);
    }

    /// <summary>One written word; a hyphen inside makes it two, as in the draft. Punctuation alone makes none.</summary>
    private ImmutableArray<PhraseItem> ReadWord()
    {
        var start = _position++;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('(' or ')' or '|' or '?' or '$')) _position++;
        var written = _text.AsSpan(start, _position - start).TrimEnd(".,;:!").ToString();
        var slipped = written.StartsWith('~');
        if (slipped) written = written[1..];
        var exact = written.StartsWith('=');
        if (exact) written = written[1..];
        var open = written.StartsWith('*');
        var close = written.Length > 1 && written.EndsWith('*');
        var kind = (slipped, exact, open, close) switch
        {
            (true, true, _, _) => WordKind.SlippedExact,
            (true, _, _, _) => WordKind.Slipped,
            (_, true, _, _) => WordKind.Exact,
            (_, _, true, true) => WordKind.Inside,
            (_, _, true, _) => WordKind.Suffix,
            (_, _, _, true) => WordKind.Prefix,
            _ => WordKind.Inflected,
        };
        var words = PhraseWords.Split(written);
        if (slipped && (words is not [var word] || word != written.Normalize() || FoldTable.Fold(word).Length < Slips.Shortest))
            throw new PhraseSyntaxException(start, $"«~{written}»: write one whole word of {Slips.Shortest} letters or more behind ~.");
        if (kind == WordKind.Exact && (open || close))
            throw new PhraseSyntaxException(start, $"«={written}»: = is for one form, * for all words that begin or end so. Write {written}, or leave out the *.");
        if (kind is WordKind.Prefix or WordKind.Suffix or WordKind.Inside && (words.Count != 1 || FoldTable.Fold(words[0]).Length < 2))
            throw new PhraseSyntaxException(start, $"«{written}»: write two letters or more beside *.");
        return kind == WordKind.Inflected && Contractions.Expand(FoldTable.Fold(written)).ToArray() is { Length: > 0 } pairs
            ? [new GroupItem([.. pairs.Select(Pair)], IsOptional: false)]
            : [.. words.Select(word => new WordItem(word, kind))];
    }

    private static ImmutableArray<PhraseItem> Pair((string First, string Second) words) =>
        [new WordItem(words.First, WordKind.Inflected), new WordItem(words.Second, WordKind.Inflected)];

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private ImmutableArray<ImmutableArray<PhraseItem>> Permute(ImmutableArray<PhraseItem> sequence)
    {
        var gap = sequence.OfType<GapItem>().Select(item => item.Words).DefaultIfEmpty(DefaultGap).Max();
        PhraseItem[] items = [.. sequence.Where(item => item is not GapItem)];
        if (items.Length > MostAnyOrder)
            throw new PhraseSyntaxException(0, $"any-order: takes at most {MostAnyOrder} words; this has {items.Length}.");
        return [.. Orders(items).Select(order => order.SelectMany((item, i) => i == 0 ? [item] : new[] { new GapItem(gap), item }).ToImmutableArray())];
    }

    private static IEnumerable<PhraseItem[]> Orders(PhraseItem[] items)
    {
        if (items.Length <= 1) return [items];
        return items.SelectMany((item, i) => Orders([.. items[..i], .. items[(i + 1)..]]).Select(rest => (PhraseItem[])[item, .. rest]));
    }
}
