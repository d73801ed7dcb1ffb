using System.Collections.Immutable;
using AgentAssist.Engine.Text.Folding;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>Collects the phrases of a policy and freezes them into a <see cref="PhraseIndex"/>.</summary>
internal sealed class PhraseIndexBuilder(IInflector inflector)
{
    private readonly Dictionary<(string Language, string Word, WordKind Kind), int> _words = [];
    private readonly FormTableBuilder _forms = new();
    private readonly List<(string Letters, WordKind Kind, int Class)> _roots = [];
    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<List<PhraseTarget>> _targets = [[]];
    private readonly List<List<(int Words, int Node)>> _gaps = [[]];
    private readonly SortedSet<string> _inflected = new(StringComparer.Ordinal);
    private int _parts;

    /// <summary>Number of a new part.</summary>
    public int NewPart() => _parts++;

    /// <summary>Adds one sequence of words and gaps to a part.</summary>
    public void Add(ImmutableArray<PhraseElement> sequence, string language, int part)
    {
        var node = 0;
        foreach (var element in sequence) node = element.Word is null ? AfterGap(node, element.Gap) : After(node, WordId(language, element));
        var target = new PhraseTarget(part, LanguageTags.Parse(language));
        if (!_targets[node].Contains(target)) _targets[node].Add(target);
    }

    public PhraseIndex Build() =>
        new(_forms.Build(), new PhraseTrie(_edges, _targets, _gaps), new RootAutomaton(_roots), _parts);

    private int WordId(string language, PhraseElement element)
    {
        var folded = FoldTable.Fold(element.Word!);
        var key = (element.Kind == WordKind.Inflected ? language : "", folded, element.Kind);
        if (_words.TryGetValue(key, out var id)) return id;
        id = _words.Count + 1;
        _words.Add(key, id);
        if (element.Kind is WordKind.Prefix or WordKind.Suffix or WordKind.Inside) _roots.Add((folded, element.Kind, _forms.AddClass(id)));
        else AddForms(language, element, folded, id);
        return id;
    }

    private void AddForms(string language, PhraseElement element, string folded, int id)
    {
        _forms.Add(folded, id);
        if (element.Kind == WordKind.Exact) return;
        _inflected.Clear();
        inflector.AddForms(language, element.Word!, _inflected);
        foreach (var form in _inflected)
            if (FoldTable.Fold(form) is { Length: > 0 } letters) _forms.Add(letters, id);
    }

    private int After(int node, int word)
    {
        if (_edges.TryGetValue((node, word), out var child)) return child;
        child = NewNode();
        _edges.Add((node, word), child);
        return child;
    }

    private int AfterGap(int node, int words)
    {
        foreach (var gap in _gaps[node])
            if (gap.Words == words) return gap.Node;
        var after = NewNode();
        _gaps[node].Add((words, after));
        return after;
    }

    private int NewNode()
    {
        _targets.Add([]);
        _gaps.Add([]);
        return _targets.Count - 1;
    }
}
