using System.Numerics;
using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases as one automaton over word ids: shared beginnings are walked once. Node 0 is the root.</summary>
internal sealed class PhraseTrie
{
    /// <summary>So many words are quicker looked for in the sentence than the sentence's words among them.</summary>
    private const int Few = 8;

    private readonly int[] _starts;
    private readonly PhraseNode[] _nodes;
    private readonly PhraseTarget[] _targets;
    private readonly PhraseEdge[] _edges;
    private readonly ulong[] _filters;

    internal PhraseTrie(Dictionary<(int Node, int Word), int> edges, List<List<PhraseTarget>?> targets, List<List<(int Words, int Node)>?> gaps, int words)
    {
        _starts = new int[words];
        _nodes = new PhraseNode[targets.Count];
        var own = new OwnEdges(edges, targets.Count);
        foreach (var edge in own.Of(0)) _starts[edge.Word] = edge.Child;

        var (allTargets, allEdges, filters) = (new List<PhraseTarget>(), new List<PhraseEdge>(edges.Count), new List<ulong>());
        var known = new Dictionary<string, PhraseNode>(StringComparer.Ordinal);
        var (links, key) = (new List<(int Width, int Node)>(), new List<int>());
        for (var i = 1; i < _nodes.Length; i++)
        {
            // What is reached without another word, and what after some words of any kind, is joined here, so that the walk has one list to look at.
            links.Clear();
            links.Add((0, i));
            for (var link = 0; link < links.Count; link++)
                foreach (var (width, node) in gaps[links[link].Node] ?? [])
                    if (!links.Contains((links[link].Width + width, node))) links.Add((links[link].Width + width, node));
            var firstTarget = allTargets.Count;
            foreach (var (width, node) in links)
                foreach (var target in width == 0 ? targets[node] ?? [] : [])
                    if (allTargets.IndexOf(target, firstTarget) < 0) allTargets.Add(target);
            var ways = EdgesOf(links, own, key, known, allEdges, filters);
            _nodes[i] = ways with { FirstTarget = firstTarget, Targets = allTargets.Count - firstTarget };
        }

        _targets = [.. allTargets];
        _edges = [.. allEdges];
        _filters = [.. filters];
    }

    /// <summary>The node after a first word; 0 when no phrase begins with it.</summary>
    public int Start(int word) => _starts[word];

    public ref readonly PhraseNode this[int node] => ref _nodes[node];

    /// <summary>What ends at a node.</summary>
    public ReadOnlySpan<PhraseTarget> TargetsOf(in PhraseNode node) => _targets.AsSpan(node.FirstTarget, node.Targets);

    /// <summary>The words that lead on from a node, in order.</summary>
    public ReadOnlySpan<PhraseEdge> EdgesOf(in PhraseNode node) => _edges.AsSpan(node.FirstEdge, node.Edges);

    /// <summary>Whether a word may lead on from a node that has a filter.</summary>
    public bool MayFollow(in PhraseNode node, int word)
    {
        var bit = BitOf(word, node.FilterShift);
        return (_filters[node.Filter + bit / 64] >> (bit % 64) & 1) != 0;
    }

    /// <summary>Index of the first edge of a word; the number of edges, or that of another word's, when there is none.</summary>
    public static int IndexOf(ReadOnlySpan<PhraseEdge> edges, int word)
    {
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle].Word < word) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The edges of several nodes as those of one; nodes that lead on alike share them.</summary>
    private static PhraseNode EdgesOf(
        List<(int Width, int Node)> links, OwnEdges own, List<int> key, Dictionary<string, PhraseNode> known, List<PhraseEdge> all, List<ulong> filters)
    {
        key.Clear();
        foreach (var (width, node) in links)
        {
            if (own.Of(node).IsEmpty) continue;
            key.Add(width);
            key.Add(node);
        }

        if (key.Count == 0) return default;
        var name = new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(key)));
        ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(known, name, out var isKnown);
        if (isKnown) return joined;
        var first = all.Count;
        for (var i = 0; i < key.Count; i += 2)
            foreach (var edge in own.Of(key[i + 1])) all.Add(edge with { Width = key[i] });
        var edges = CollectionsMarshal.AsSpan(all)[first..];
        edges.Sort(static (a, b) => a.Word != b.Word ? a.Word.CompareTo(b.Word) : a.Width != b.Width ? b.Width.CompareTo(a.Width) : a.Child.CompareTo(b.Child));
        var widest = 0;
        foreach (ref readonly var edge in edges) widest = Math.Max(widest, edge.Width);
        joined = new PhraseNode(first, edges.Length, widest);
        if (edges.Length > Few) joined = joined with { Filter = filters.Count, FilterShift = AddFilter(filters, edges) };
        return joined;
    }

    /// <summary>A bit for each word among sixteen times as many: a word that is not there is nearly always told by one look.</summary>
    private static int AddFilter(List<ulong> filters, ReadOnlySpan<PhraseEdge> edges)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)edges.Length * 16);
        var shift = 32 - BitOperations.Log2(size);
        var bits = new ulong[size / 64];
        foreach (ref readonly var edge in edges)
        {
            var bit = BitOf(edge.Word, shift);
            bits[bit / 64] |= 1UL << (bit % 64);
        }

        filters.AddRange(bits);
        return shift;
    }

    private static int BitOf(int word, int shift) => (int)(((uint)word * 0x9E3779B1u) >> shift);

    /// <summary>The words written right behind each node.</summary>
    private sealed class OwnEdges
    {
        private readonly int[] _starts;
        private readonly PhraseEdge[] _edges;

        public OwnEdges(Dictionary<(int Node, int Word), int> edges, int nodes)
        {
            _starts = new int[nodes + 2];
            _edges = new PhraseEdge[edges.Count];
            foreach (var (node, _) in edges.Keys) _starts[node + 2]++;
            for (var i = 2; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
            foreach (var ((node, word), child) in edges) _edges[_starts[node + 1]++] = new PhraseEdge(word, 0, child);
        }

        public ReadOnlySpan<PhraseEdge> Of(int node) => _edges.AsSpan(_starts[node].._starts[node + 1]);
    }
}

/// <summary>What follows on the words that led to a place in the phrases.</summary>
/// <param name="FirstEdge">Where the words that lead on begin.</param>
/// <param name="Edges">How many they are.</param>
/// <param name="Width">The most words that may be passed over before one of them.</param>
internal readonly record struct PhraseNode(int FirstEdge, int Edges, int Width)
{
    /// <summary>Where the phrases that end here begin.</summary>
    public int FirstTarget { get; init; }

    /// <summary>How many they are.</summary>
    public int Targets { get; init; }

    /// <summary>Where the filter of its words begins.</summary>
    public int Filter { get; init; }

    /// <summary>How far hashes are shifted for the filter; 0 when the words are few and have none.</summary>
    public int FilterShift { get; init; }
}

/// <summary>At most so many words of any kind, then a word, and where it leads.</summary>
internal readonly record struct PhraseEdge(int Word, int Width, int Child);

/// <summary>The part a phrase belongs to, and the phrase's language.</summary>
internal readonly record struct PhraseTarget(int Part, Language Language);
