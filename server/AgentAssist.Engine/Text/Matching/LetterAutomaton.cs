namespace AgentAssist.Engine.Text.Matching;

/// <summary>Finds every occurrence of many words in one pass over the characters (Aho and Corasick, 1975). State 0 is the start.</summary>
internal sealed class LetterAutomaton
{
    // States are offsets into the table; the sign of an entry says that words end there.
    private const int Ends = int.MinValue;

    private readonly ushort[] _symbols = new ushort[0x10000];
    private readonly int _width = 1;
    private readonly int[] _next;
    private readonly int[] _endStarts;
    private readonly int[] _ends;

    public LetterAutomaton(IReadOnlyList<string> words, bool ignoreCase)
    {
        IsEmpty = words.Count == 0;
        foreach (var letter in words.SelectMany(word => word).Select(Fold).Distinct()) _symbols[letter] = (ushort)_width++;
        for (var c = 0; c < _symbols.Length; c++) _symbols[c] = _symbols[Fold((char)c)];
        var nodes = new List<int[]> { new int[_width] };
        var ends = new List<List<int>> { new() };
        for (var word = 0; word < words.Count; word++) ends[Insert(words[word], nodes, ends)].Add(word);
        Link(nodes, ends);
        _next = [.. nodes.SelectMany(node => node).Select(node => (node * _width) | (ends[node].Count > 0 ? Ends : 0))];
        _endStarts = new int[ends.Count + 1];
        for (var i = 0; i < ends.Count; i++) _endStarts[i + 1] = _endStarts[i] + ends[i].Count;
        _ends = [.. ends.SelectMany(list => list)];

        // As regular expressions see it: the Kelvin sign is a k.
        char Fold(char c) => ignoreCase ? char.ToLowerInvariant(char.ToUpperInvariant(c)) : c;
    }

    public bool IsEmpty { get; }

    /// <summary>Goes on by one character. True when words end there: see <see cref="EndsOf"/>.</summary>
    public bool Next(ref int state, char c)
    {
        var next = _next[state + _symbols[c]];
        state = next & ~Ends;
        return (next & Ends) != 0;
    }

    /// <summary>Indexes of the words that end in a state.</summary>
    public ReadOnlySpan<int> EndsOf(int state)
    {
        var node = state / _width;
        return _ends.AsSpan(_endStarts[node].._endStarts[node + 1]);
    }

    private int Insert(string word, List<int[]> nodes, List<List<int>> ends)
    {
        var node = 0;
        foreach (var letter in word)
        {
            ref var next = ref nodes[node][_symbols[letter]];
            if (next == 0)
            {
                next = nodes.Count;
                nodes.Add(new int[_width]);
                ends.Add([]);
            }

            node = next;
        }

        return node;
    }

    /// <summary>Breadth first: a missing edge goes where the longest proper suffix of the node would go, and what ends there ends here too.</summary>
    private void Link(List<int[]> nodes, List<List<int>> ends)
    {
        var suffix = new int[nodes.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var node))
        {
            if (node != 0) ends[node].AddRange(ends[suffix[node]]);
            for (var letter = 0; letter < _width; letter++)
            {
                ref var child = ref nodes[node][letter];
                var fallback = node == 0 ? 0 : nodes[suffix[node]][letter];
                if (child == 0)
                {
                    child = fallback;
                    continue;
                }

                suffix[child] = fallback;
                queue.Enqueue(child);
            }
        }
    }
}
