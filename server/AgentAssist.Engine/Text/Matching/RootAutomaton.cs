namespace AgentAssist.Engine.Text.Matching;

/// <summary>Finds roots inside words (<c>*root*</c>): an automaton over folded letters (Aho and Corasick, 1975).</summary>
internal sealed class RootAutomaton
{
    private readonly int[] _next;
    private readonly List<(int Length, WordKind Kind, int Class)>[] _ends;
    private readonly int[] _shorter;
    private readonly ushort[] _letterIds = new ushort[0x10000];
    private readonly int _width;

    public RootAutomaton(IReadOnlyList<(string Letters, WordKind Kind, int Class)> roots)
    {
        IsEmpty = roots.Count == 0;
        _width = 1;
        foreach (var letter in roots.SelectMany(root => root.Letters).Distinct().Order()) _letterIds[letter] = (ushort)_width++;
        var nodes = new List<int[]> { new int[_width] };
        var ends = new List<List<(int, WordKind, int)>> { new() };
        foreach (var (letters, kind, formClass) in roots)
        {
            var node = 0;
            foreach (var letter in letters)
            {
                ref var next = ref nodes[node][_letterIds[letter]];
                if (next == 0)
                {
                    next = nodes.Count;
                    nodes.Add(new int[_width]);
                    ends.Add([]);
                }

                node = next;
            }

            ends[node].Add((letters.Length, kind, formClass));
        }

        _ends = [.. ends];
        _shorter = new int[nodes.Count];
        Link(nodes);
        _next = [.. nodes.SelectMany(node => node)];
    }

    public bool IsEmpty { get; }

    /// <summary>Adds a reading to every word that holds a root.</summary>
    public void Read(TextAnalysis analysis)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref var token = ref analysis.Tokens[i];
            Read(analysis, ref token, analysis.LettersOf(token), i + 1);
        }
    }

    /// <summary>Adds a reading for every root in some letters that stand for the words from <paramref name="token"/> to <paramref name="next"/>.</summary>
    public void Read(TextAnalysis analysis, ref Token token, ReadOnlySpan<char> letters, int next)
    {
        var state = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            state = _next[state * _width + _letterIds[letters[i]]];
            for (var end = state; end != 0; end = _shorter[end])
                foreach (var (length, kind, formClass) in _ends[end])
                    if (Fits(kind, i + 1 - length, i + 1 == letters.Length)) analysis.Readings.Add(ref token, formClass, next);
        }
    }

    private static bool Fits(WordKind kind, int start, bool atEnd) => kind switch
    {
        WordKind.Prefix => start == 0,
        WordKind.Suffix => atEnd,
        _ => true,
    };

    /// <summary>Breadth first: a missing edge goes where the longest proper suffix of the node would go.</summary>
    private void Link(List<int[]> nodes)
    {
        var suffix = new int[nodes.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var node))
        {
            for (var letter = 0; letter < _width; letter++)
            {
                var child = nodes[node][letter];
                var fallback = node == 0 ? 0 : nodes[suffix[node]][letter];
                if (child == 0)
                {
                    nodes[node][letter] = fallback;
                    continue;
                }

                suffix[child] = fallback;
                _shorter[child] = _ends[fallback].Count > 0 ? fallback : _shorter[fallback];
                queue.Enqueue(child);
            }
        }
    }
}
