using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Freezes phrases into a <see cref="PhraseTrie"/>. What a node reaches without another word, and after some words of any kind, is joined with its own
/// words, so that the walk has one list to look at; nodes that lead on alike share it.
/// </summary>
internal sealed class PhraseTrieBuilder
{
    /// <summary>
    /// So many times what is written may be joined. What joining adds grows with the phrases of honest packs (it doubles those of ours), and with their square
    /// in packs made for it: there the walk follows the links one by one.
    /// </summary>
    public const int MostJoined = 8;

    private const int MostLinks = 256;

    private readonly List<PhraseTarget>?[] _ends;
    private readonly List<(int Words, int Node)>?[] _gaps;
    private readonly int _words;
    private readonly int[] _starts;
    private readonly PhraseEdge[] _own;
    private readonly List<PhraseNode> _nodes;
    private readonly List<PhraseTarget> _targets = [default];
    private readonly List<PhraseEdge> _edges;
    private readonly List<EdgeBlock> _blocks = [];
    private readonly Dictionary<string, PhraseNode> _known = new(StringComparer.Ordinal);
    private readonly List<(int Width, int Node)> _links = [];
    private readonly List<int> _key = [];
    private long _left;

    private PhraseTrieBuilder(
        Dictionary<(int Node, int Word), int> edges, List<List<PhraseTarget>?> ends, List<List<(int Words, int Node)>?> gaps, int words, int mostJoined)
    {
        (_ends, _gaps, _words) = ([.. ends], [.. gaps], words);
        _starts = new int[ends.Count + 2];
        _own = new PhraseEdge[edges.Count];
        foreach (var (node, _) in edges.Keys) _starts[node + 2]++;
        for (var i = 2; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        foreach (var ((node, word), child) in edges) _own[_starts[node + 1]++] = new PhraseEdge(word, 0, words + child);
        _nodes = new List<PhraseNode>(words + ends.Count);
        _edges = new List<PhraseEdge>(edges.Count);
        _left = (long)mostJoined * (edges.Count + ends.Count);
    }

    /// <param name="edges">The node after a node, by the word between them. Node 0 is where phrases begin.</param>
    /// <param name="ends">What ends at each node.</param>
    /// <param name="gaps">The nodes each node leads to after at most so many words of any kind; it has its own words all the same.</param>
    /// <param name="words">Ids of words are below it.</param>
    /// <param name="mostJoined">How much may be joined: <see cref="MostJoined"/>; 0 for nothing.</param>
    public static PhraseTrie Build(
        Dictionary<(int Node, int Word), int> edges, List<List<PhraseTarget>?> ends, List<List<(int Words, int Node)>?> gaps, int words, int mostJoined) =>
        new PhraseTrieBuilder(edges, ends, gaps, words, mostJoined).Build();

    private PhraseTrie Build()
    {
        _nodes.AddRange(new PhraseNode[_words + _ends.Length]);
        for (var i = 1; i < _ends.Length; i++)
        {
            // What is linked adds nodes: the place is looked for afterwards.
            var node = FindLinks(i) && TryJoin(out var joined) ? joined with { FirstTarget = AddTargets() } : Linked(i);
            _nodes[_words + i] = node;
        }

        foreach (var first in OwnOf(0)) _nodes[first.Word] = _nodes[first.Child];
        return new PhraseTrie([.. _nodes], [.. _targets], [.. _edges], [.. _blocks]);
    }

    /// <summary>The words written right behind a node.</summary>
    private ReadOnlySpan<PhraseEdge> OwnOf(int node) => _own.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Collects the node and all it leads to without a word or over a gap; false when that is too much.</summary>
    private bool FindLinks(int node)
    {
        _links.Clear();
        _links.Add((0, node));
        for (var link = 0; link < _links.Count; link++)
        {
            foreach (var (width, next) in _gaps[_links[link].Node] ?? [])
                if (!_links.Contains((_links[link].Width + width, next))) _links.Add((_links[link].Width + width, next));
            if (_links.Count > Math.Min(MostLinks, _left)) return false;
        }

        _left -= _links.Count;
        return true;
    }

    /// <summary>The edges of all that was collected as those of one node; false when that is too much.</summary>
    private bool TryJoin(out PhraseNode joined)
    {
        _key.Clear();
        var count = 0;
        foreach (var (width, node) in _links)
        {
            if (OwnOf(node).IsEmpty) continue;
            _key.Add(width);
            _key.Add(node);
            count += OwnOf(node).Length;
        }

        var key = new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(_key)));
        if (_known.TryGetValue(key, out joined)) return true;
        if (count > _left) return false;
        _left -= count;
        _known.Add(key, joined = AddEdges());
        return true;
    }

    /// <summary>A node that leads to others: to its own words, to each node it is linked to, over each of its gaps.</summary>
    private PhraseNode Linked(int node)
    {
        _links.Clear();
        _links.Add((0, node));
        var targets = AddTargets();
        _key.Clear();
        _key.AddRange([0, node]);
        var own = AddEdges();
        var first = _edges.Count;
        if (own.Edges > 0)
        {
            _edges.Add(new PhraseEdge(0, 0, _nodes.Count));
            _nodes.Add(own);
        }

        foreach (var (width, next) in _gaps[node] ?? []) _edges.Add(new PhraseEdge(0, width, _words + next));
        return new PhraseNode(first, first - _edges.Count, 0, targets);
    }

    /// <summary>Adds the edges of the nodes of the key.</summary>
    private PhraseNode AddEdges()
    {
        var first = _edges.Count;
        for (var i = 0; i < _key.Count; i += 2)
            foreach (var edge in OwnOf(_key[i + 1])) _edges.Add(edge with { Width = _key[i] });
        var edges = CollectionsMarshal.AsSpan(_edges)[first..];
        if (edges.IsEmpty) return default;
        var widest = 0;
        foreach (ref readonly var edge in edges) widest = Math.Max(widest, edge.Width);
        return new PhraseNode(edges.Length > PhraseTrie.Few ? AddBlocks(first, edges) : first, edges.Length, widest);
    }

    private int AddBlocks(int first, Span<PhraseEdge> edges)
    {
        var bits = new int[edges.Length];
        for (var i = 0; i < bits.Length; i++) bits[i] = EdgeBlock.BitOf(edges[i].Word, bits.Length);
        bits.AsSpan().Sort(edges);
        var (firstBlock, next) = (_blocks.Count, 0);
        for (var block = 0; block < EdgeBlock.CountFor(bits.Length); block++)
        {
            var start = next;
            var set = 0UL;
            for (; next < bits.Length && bits[next] / EdgeBlock.Size == block; next++) set |= 1UL << bits[next];
            _blocks.Add(new EdgeBlock(set, first + start));
        }

        _blocks.Add(new EdgeBlock(0, first + next));
        return firstBlock;
    }

    /// <summary>Adds what ends at those of the nodes collected that are reached without another word; 0 when nothing does.</summary>
    private int AddTargets()
    {
        var first = _targets.Count;
        foreach (var (width, node) in _links)
        {
            foreach (var target in width == 0 ? _ends[node] ?? [] : [])
                if (_targets.IndexOf(target, first) < 0) _targets.Add(target);
        }

        if (_targets.Count == first) return 0;
        _targets[^1] = _targets[^1] with { IsLast = true };
        return first;
    }
}
