namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases as one automaton over word ids: shared beginnings are walked once. Node 0 is the root.</summary>
internal sealed class PhraseTrie
{
    private readonly ulong[] _edges;
    private readonly int[] _children;
    private readonly int _mask;
    private readonly int[] _targetStarts;
    private readonly PhraseTarget[] _targets;
    private readonly (int Words, int Node)[][] _gaps;
    private readonly bool[] _hasChildren;

    internal PhraseTrie(Dictionary<(int Node, int Word), int> edges, List<List<PhraseTarget>> targets, List<List<(int Words, int Node)>> gaps)
    {
        var size = 16;
        while (size < edges.Count * 2) size *= 2;
        _mask = size - 1;
        _edges = new ulong[size];
        _children = new int[size];
        _hasChildren = new bool[targets.Count];
        foreach (var ((node, word), child) in edges)
        {
            _hasChildren[node] = true;
            var slot = Slot(node, word);
            while (_children[slot] != 0) slot = (slot + 1) & _mask;
            _edges[slot] = Key(node, word);
            _children[slot] = child;
        }

        _targetStarts = new int[targets.Count + 1];
        for (var i = 0; i < targets.Count; i++) _targetStarts[i + 1] = _targetStarts[i] + targets[i].Count;
        _targets = [.. targets.SelectMany(list => list)];
        _gaps = [.. gaps.Select(list => list.ToArray())];
    }

    /// <summary>The node after one more word; 0 when no phrase goes on so.</summary>
    public int Child(int node, int word)
    {
        var key = Key(node, word);
        for (var slot = Slot(node, word); _children[slot] != 0; slot = (slot + 1) & _mask)
            if (_edges[slot] == key) return _children[slot];
        return 0;
    }

    /// <summary>What ends at a node.</summary>
    public ReadOnlySpan<PhraseTarget> TargetsOf(int node) => _targets.AsSpan(_targetStarts[node].._targetStarts[node + 1]);

    /// <summary>Gaps after a node: at most so many words, none for 0, then on from another node.</summary>
    public ReadOnlySpan<(int Words, int Node)> GapsOf(int node) => _gaps[node];

    public bool HasChildren(int node) => _hasChildren[node];

    private static ulong Key(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    private int Slot(int node, int word) => (int)((Key(node, word) * 0x9E3779B97F4A7C15) >> 33) & _mask;
}

/// <summary>The part a phrase belongs to, and the phrase's language.</summary>
internal readonly record struct PhraseTarget(int Part, Language Language);
