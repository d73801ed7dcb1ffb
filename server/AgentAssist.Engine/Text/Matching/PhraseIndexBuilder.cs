using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AgentAssist.Engine.Text.Folding;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>Collects the phrases of a policy and freezes them into a <see cref="PhraseIndex"/>.</summary>
/// <param name="inflector">Knows the forms of words.</param>
/// <param name="mostJoined">How much joining may add to the phrases, by what they are: see <see cref="PhraseTrieBuilder"/>.</param>
internal sealed class PhraseIndexBuilder(IInflector inflector, int mostJoined = PhraseTrieBuilder.MostJoined)
{
    // Alternatives are written out while they are few, so that phrases share their beginnings; more of them meet in one node.
    private const int MostEnds = 8;
    private const int MostNodes = 50_000;
    private const int MostNodesTogether = 1_000_000;

    private readonly Dictionary<(string Language, string Word, WordKind Kind), int> _words = [];
    private readonly FormTableBuilder _forms = new();
    private readonly List<(string Letters, WordKind Kind, int Class)> _roots = [];
    private readonly List<(string Literal, int Part)> _literals = [];
    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<List<PhraseTarget>?> _targets = [null];
    private readonly List<List<(int Words, int Node)>?> _gaps = [null];

    // Of letters that take no part in contractions, which is all the phrases have to know of a word's forms while they are added.
    private readonly List<(string Language, WordItem Item, int Id)> _laterInflected = [];

    // For words that may be written together: the edge that leads to a node, the ends joined in one, the forms that take part.
    private readonly List<(int Node, int Word)> _into = [default];
    private readonly Dictionary<int, int[]> _joined = [];
    private readonly Dictionary<int, HashSet<string>> _paired = [];
    private readonly Dictionary<(int First, int Second), int> _pairs = [];
    private int _negated;
    private int _lastWord;
    private int _parts;

    /// <summary>Number of a new part.</summary>
    public int NewPart() => _parts++;

    /// <summary>Number of a new part that is marked where one of the literals is, whatever its case.</summary>
    public int NewPart(ImmutableArray<string> literals)
    {
        foreach (var literal in literals) _literals.Add((literal, _parts));
        return NewPart();
    }

    /// <summary>The words of the phrases as written, by their ids.</summary>
    public IEnumerable<KeyValuePair<int, string>> Words => _words.Select(word => KeyValuePair.Create(word.Value, word.Key.Word));

    /// <summary>Whether less than half of what may be added is.</summary>
    public bool HasRoom => _targets.Count < MostNodesTogether / 2;

    /// <summary>Adds a phrase, as parsed, to a part.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="language">Its language.</param>
    /// <param name="part">The part.</param>
    /// <param name="everywhere">Whether it is found in sentences of another language too.</param>
    /// <exception cref="PhraseSyntaxException">The phrase has too many alternatives.</exception>
    public void Add(ImmutableArray<ImmutableArray<PhraseItem>> phrase, string language, int part, bool everywhere = false)
    {
        var before = _targets.Count;
        if (before > MostNodesTogether)
            throw new PhraseSyntaxException(0, "The phrases of the packs before this one have too many words and alternatives together. Write fewer, or shorter lists.");
        var target = new PhraseTarget(part, everywhere ? Language.Unknown : LanguageTags.Parse(language));
        foreach (var sequence in phrase)
            foreach (var (node, _) in AddSequence([(0, 0)], sequence, language, before))
            {
                var ends = _targets[node] ??= [];
                if (!ends.Contains(target)) ends.Add(target);
            }
    }

    public PhraseIndex Build()
    {
        AddLaterForms();
        var roots = new RootAutomaton(_roots);
        var words = _lastWord + 1;
        return new PhraseIndex(_forms.Build(roots), PhraseTrieBuilder.Build(_edges, _targets, _gaps, words, mostJoined), roots, new LiteralIndex(_literals), words, _parts);
    }

    /// <summary>Adds items after some ends — a node and a gap not yet filled, each once — and returns the new ends.</summary>
    private List<(int Node, int Gap)> AddSequence(List<(int Node, int Gap)> ends, ImmutableArray<PhraseItem> items, string language, int before)
    {
        foreach (var item in items)
        {
            ends = item switch
            {
                WordItem word => AddWord(ends, language, word),
                GapItem gap => AddGap(ends, gap.Words),
                GroupItem group => AddGroup(ends, group, language, before),
                _ => ends,
            };
            if (_targets.Count - before > MostNodes) throw new PhraseSyntaxException(0, "The phrase has too many alternatives. Split it into several phrases.");
        }

        return ends;
    }

    private List<(int Node, int Gap)> AddWord(List<(int Node, int Gap)> ends, string language, WordItem item)
    {
        var after = new List<(int Node, int Gap)>(ends.Count);
        foreach (var (node, gap) in ends)
        {
            var end = (AddWord(node, gap, WordId(language, item)), 0);
            if (!after.Contains(end)) after.Add(end);
        }

        return after;
    }

    private static List<(int Node, int Gap)> AddGap(List<(int Node, int Gap)> ends, int words)
    {
        var after = new List<(int Node, int Gap)>(ends.Count);
        foreach (var (node, gap) in ends) after.Add((node, node == 0 ? 0 : gap + words));
        return after;
    }

    private List<(int Node, int Gap)> AddGroup(List<(int Node, int Gap)> ends, GroupItem group, string language, int before)
    {
        var after = new HashSet<(int Node, int Gap)>();
        foreach (var alternative in group.Alternatives) after.UnionWith(AddSequence(ends, alternative, language, before));
        if (group.IsOptional) after.UnionWith(ends);
        return after.Count > MostEnds ? Join(after) : [.. after];
    }

    /// <summary>Lets ends with the same gap go on from one node.</summary>
    private List<(int Node, int Gap)> Join(HashSet<(int Node, int Gap)> ends)
    {
        var joined = ends.Where(end => end.Node == 0).ToList();
        foreach (var group in ends.Where(end => end.Node != 0).GroupBy(end => end.Gap))
        {
            var node = NewNode();
            foreach (var (from, _) in group) (_gaps[from] ??= []).Add((0, node));
            _joined[node] = [.. group.Select(end => end.Node)];
            joined.Add((node, group.Key));
        }

        return joined;
    }

    private int WordId(string language, WordItem item)
    {
        var folded = FoldTable.Fold(item.Word);
        var key = (item.Kind is WordKind.Inflected or WordKind.Slipped or WordKind.SlippedExact ? language : "", folded, item.Kind);
        if (_words.TryGetValue(key, out var id)) return id;
        _words.Add(key, id = ++_lastWord);
        if (item.Kind is WordKind.Prefix or WordKind.Suffix or WordKind.Inside) _roots.Add((folded, item.Kind, _forms.AddClass(id)));
        else if (item.Kind is WordKind.Exact or WordKind.SlippedExact) AddExact(language, item.Kind, folded, id);
        else if (folded.Length > 0 && char.IsAscii(folded[0])) AddForms(FormsOf(language, item), id);
        else _laterInflected.Add((language, item, id));
        return id;
    }

    private void AddExact(string language, WordKind kind, string folded, int id)
    {
        _forms.Add(folded, id);
        if (kind != WordKind.SlippedExact) return;
        foreach (var slip in SlipsOf(language, folded)) _forms.Add(slip, id);
    }

    /// <summary>Inflection takes most of the time of a compilation and asks nobody but the dictionaries.</summary>
    private void AddLaterForms()
    {
        foreach (var (forms, id) in _laterInflected.AsParallel().AsOrdered().Select(word => (FormsOf(word.Language, word.Item), word.Id))) AddForms(forms, id);
        _laterInflected.Clear();
    }

    private void AddForms((IReadOnlyList<string> Forms, IReadOnlyList<string> Slips) of, int id)
    {
        foreach (var form in of.Forms) AddForm(form, id);
        foreach (var slip in of.Slips) _forms.Add(slip, id);
    }

    /// <summary>The folded forms of a word and, where it is recognised with slips too, those.</summary>
    private (IReadOnlyList<string> Forms, IReadOnlyList<string> Slips) FormsOf(string language, WordItem item)
    {
        var inflected = new HashSet<string>(StringComparer.Ordinal);
        inflector.AddForms(language, item.Word, inflected);
        string[] forms = [.. inflected.Select(FoldTable.Fold).Where(form => form.Length > 0)];
        return (forms, item.Kind == WordKind.Slipped ? [.. forms.SelectMany(form => SlipsOf(language, form))] : []);
    }

    /// <summary>What is a word by itself is no slip.</summary>
    private IEnumerable<string> SlipsOf(string language, string form) => Slips.Of(form).Where(slip => !inflector.IsWord(language, slip));

    private void AddForm(string form, int id)
    {
        _forms.Add(form, id);
        if (!char.IsAscii(form[0])) return;
        foreach (var ending in Contractions.EndingsFor(form)) _forms.Add(ending, id);
        if (Contractions.IsPaired(form)) (CollectionsMarshal.GetValueRefOrAddDefault(_paired, id, out _) ??= []).Add(form);
    }

    /// <summary>The node after one more word, which may be written together with the word before it (<c>can't</c>, <c>youre</c>).</summary>
    private int AddWord(int node, int gap, int word)
    {
        var from = AfterGap(node, gap);
        var next = After(from, word);
        if (!_paired.TryGetValue(word, out var seconds)) return next;
        foreach (var (before, first) in WordsInto(node))
            if (PairId(first, word) is not 0 and var pair) Link(before, pair, next);
        if (from == 0 || gap > 0)
            if (seconds.Contains("not")) Link(from, NegatedId(), next);
        return next;
    }

    private IEnumerable<(int Node, int Word)> WordsInto(int node) => _joined.TryGetValue(node, out var joined)
        ? joined.SelectMany(WordsInto)
        : _into[node].Word != 0 ? [_into[node]] : [];

    /// <summary>A word that stands for two others; 0 when nothing does.</summary>
    private int PairId(int first, int second)
    {
        if (_pairs.TryGetValue((first, second), out var id) || !_paired.TryGetValue(first, out var firsts)) return id;
        var written = firsts.SelectMany(one => _paired[second].SelectMany(other => Contractions.Of(one, other))).Distinct().ToArray();
        id = written.Length == 0 ? 0 : ++_lastWord;
        foreach (var form in written) _forms.Add(form, id);
        return _pairs[(first, second)] = id;
    }

    /// <summary>«can't» where a phrase begins with «not», or has it after a gap.</summary>
    private int NegatedId()
    {
        if (_negated != 0) return _negated;
        _negated = ++_lastWord;
        foreach (var form in Contractions.Negated) _forms.Add(form, _negated);
        return _negated;
    }

    /// <summary>Lets a word lead to a node as well as to where it leads already: both are reached by the same words.</summary>
    private void Link(int node, int word, int next)
    {
        if (_edges.TryAdd((node, word), next) || _edges[(node, word)] == next) return;
        var links = _gaps[_edges[(node, word)]] ??= [];
        if (!links.Contains((0, next))) links.Add((0, next));
    }

    private int After(int node, int word)
    {
        ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, (node, word), out var isKnown);
        return isKnown ? child : child = NewNode((node, word));
    }

    private int AfterGap(int node, int words)
    {
        if (words == 0) return node;
        var gaps = _gaps[node] ??= [];
        foreach (var gap in gaps)
            if (gap.Words == words) return gap.Node;
        var after = NewNode();
        gaps.Add((words, after));
        return after;
    }

    /// <param name="into">The edge that leads to it; none for one that is led to otherwise.</param>
    private int NewNode((int Node, int Word) into = default)
    {
        _targets.Add(null);
        _gaps.Add(null);
        _into.Add(into);
        return _targets.Count - 1;
    }
}
