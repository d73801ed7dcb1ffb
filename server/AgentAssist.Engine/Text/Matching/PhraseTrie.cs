namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases as one automaton over word ids: shared beginnings are walked once. Node 0 is the root.</summary>
internal sealed class PhraseTrie
{
    private readonly Node[] _nodes;
    private readonly Edge[] _edges;
    private readonly PhraseTarget[] _targets;
    private readonly PhraseGap[] _gaps;

    internal PhraseTrie(Dictionary<(int Node, int Word), int> edges, List<List<PhraseTarget>> targets, List<List<(int Words, int Node)>> gaps)
    {
        _nodes = new Node[targets.Count];
        _edges = [.. edges.OrderBy(edge => edge.Key.Node).ThenBy(edge => edge.Key.Word).Select(edge => new Edge(edge.Key.Word, edge.Value))];
        _targets = [.. targets.SelectMany(list => list)];
        _gaps = [.. gaps.SelectMany(list => list.Select(gap => new PhraseGap(gap.Words, gap.Node)))];
        foreach (var (node, word) in edges.Keys)
        {
            _nodes[node].Edges++;
            _nodes[node].Words |= WordMask.Of(word);
        }

        int edge = 0, target = 0, gap = 0;
        for (var i = 0; i < _nodes.Length; i++)
        {
            ref var node = ref _nodes[i];
            (node.FirstEdge, node.FirstTarget, node.FirstGap) = (edge, target, gap);
            (node.Targets, node.Gaps) = (targets[i].Count, gaps[i].Count);
            edge += node.Edges;
            target += node.Targets;
            gap += node.Gaps;
        }
    }

    /// <summary>The node after one more word; 0 when no phrase goes on so.</summary>
    public int Child(int node, int word)
    {
        ref readonly var from = ref _nodes[node];
        var low = from.FirstEdge;
        var high = low + from.Edges;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (_edges[middle].Word <= word) low = middle;
            else high = middle;
        }

        return high > low && _edges[low].Word == word ? _edges[low].Child : 0;
    }

    /// <summary>What ends at a node.</summary>
    public ReadOnlySpan<PhraseTarget> TargetsOf(int node) => _targets.AsSpan(_nodes[node].FirstTarget, _nodes[node].Targets);

    /// <summary>Gaps after a node.</summary>
    public ReadOnlySpan<PhraseGap> GapsOf(int node) => _gaps.AsSpan(_nodes[node].FirstGap, _nodes[node].Gaps);

    /// <summary>The words that lead on from a node.</summary>
    public ref readonly WordMask WordsAfter(int node) => ref _nodes[node].Words;

    /// <summary>What a node after a first word leads to.</summary>
    public RootNode RootNodeOf(int node)
    {
        var root = new RootNode(node, _nodes[node].Targets > 0, 0, WordsAfter(node));
        foreach (var (width, after) in GapsOf(node))
            root = root.With(width == 0 ? RootNodeOf(after) : new RootNode(after, false, width, WordsAfter(after)));
        return root;
    }

    private struct Node
    {
        public int FirstEdge, Edges, FirstTarget, Targets, FirstGap, Gaps;
        public WordMask Words;
    }

    private readonly record struct Edge(int Word, int Child);
}

/// <summary>The part a phrase belongs to, and the phrase's language.</summary>
internal readonly record struct PhraseTarget(int Part, Language Language);

/// <summary>At most so many words of any kind, none for 0, then on from another node.</summary>
internal readonly record struct PhraseGap(int Words, int Node);
