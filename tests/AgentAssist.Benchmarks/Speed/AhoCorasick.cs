namespace AgentAssist.Benchmarks.Speed;

/// <summary>
/// The yardstick: one dense automaton over lower-cased characters that reports every occurrence of every pattern, overlapping ones too,
/// with its range (Aho and Corasick, 1975). It knows no words, no inflection, no disguise. One table look-up a character.
/// </summary>
internal sealed class AhoCorasick
{
    private readonly ushort[] _symbols = new ushort[0x10000];
    private readonly int _width = 1;
    private readonly int[] _next;
    private readonly int[] _patternAt;
    private readonly int[] _shorter;
    private readonly int[] _lengths;

    public AhoCorasick(IReadOnlyList<string> patterns)
    {
        foreach (var letter in patterns.SelectMany(pattern => pattern.ToLowerInvariant()).Distinct().Order()) _symbols[letter] = (ushort)_width++;
        for (var c = 0; c < _symbols.Length; c++) _symbols[c] = _symbols[char.ToLowerInvariant((char)c)];
        _lengths = [.. patterns.Select(pattern => pattern.Length)];
        var next = new List<int>(new int[_width]);
        var patternAt = new List<int> { -1 };
        for (var i = 0; i < patterns.Count; i++) patternAt[Insert(patterns[i], next, patternAt)] = i;
        _next = [.. next];
        _patternAt = [.. patternAt];
        _shorter = new int[_patternAt.Length];
        Link();
    }

    public int States => _patternAt.Length;

    /// <summary>Adds every match to a list that the caller reuses.</summary>
    public void Find(string text, List<(int Pattern, int Start, int End)> matches)
    {
        var next = _next;
        var symbols = _symbols;
        var patternAt = _patternAt;
        var shorter = _shorter;
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = next[state + symbols[text[i]]];
            var node = (int)((uint)state / (uint)_width);
            if (patternAt[node] < 0 && shorter[node] == 0) continue;
            for (; node != 0; node = shorter[node])
                if (patternAt[node] is >= 0 and var pattern) matches.Add((pattern, i + 1 - _lengths[pattern], i + 1));
        }
    }

    private int Insert(string pattern, List<int> next, List<int> patternAt)
    {
        var node = 0;
        foreach (var c in pattern)
        {
            var slot = node * _width + _symbols[c];
            if (next[slot] == 0)
            {
                next[slot] = patternAt.Count;
                patternAt.Add(-1);
                next.AddRange(new int[_width]);
            }

            node = next[slot];
        }

        return node;
    }

    /// <summary>Breadth first: missing edges go where the longest proper suffix goes; at the end states become offsets into the table.</summary>
    private void Link()
    {
        var suffix = new int[_patternAt.Length];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var node))
        {
            for (var symbol = 0; symbol < _width; symbol++)
            {
                ref var child = ref _next[node * _width + symbol];
                var fallback = node == 0 ? 0 : _next[suffix[node] * _width + symbol];
                if (child == 0)
                {
                    child = fallback;
                    continue;
                }

                suffix[child] = fallback;
                _shorter[child] = _patternAt[fallback] >= 0 ? fallback : _shorter[fallback];
                queue.Enqueue(child);
            }
        }

        for (var i = 0; i < _next.Length; i++) _next[i] *= _width;
    }
}
