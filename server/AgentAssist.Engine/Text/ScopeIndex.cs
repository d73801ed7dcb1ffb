using System.Numerics;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Text;

/// <summary>Scopes by kind and position, so that asking about a range costs a binary search however many there are. Reused.</summary>
internal sealed class ScopeIndex
{
    private const int Kinds = 9;

    private readonly List<TextRange>[] _ranges = [.. Enumerable.Range(0, Kinds).Select(_ => new List<TextRange>())];

    // How far the ranges up to each one reach: where that is before what is asked for, none of them can touch it.
    private readonly List<int>[] _reaches = [.. Enumerable.Range(0, Kinds).Select(_ => new List<int>())];

    public void Clear()
    {
        foreach (var ranges in _ranges) ranges.Clear();
        foreach (var reaches in _reaches) reaches.Clear();
    }

    /// <summary>Fills the index anew.</summary>
    /// <param name="scopes">The scopes; they are sorted by position.</param>
    public void Fill(List<ScopeRange> scopes)
    {
        Clear();
        scopes.Sort(static (a, b) => (a.Range.Start, a.Range.End).CompareTo((b.Range.Start, b.Range.End)));
        foreach (var scope in scopes)
            for (var kinds = (uint)scope.Kind; kinds != 0; kinds &= kinds - 1) Add(BitOperations.TrailingZeroCount(kinds), scope.Range);
    }

    /// <summary>The scopes of one kind, by position.</summary>
    public IReadOnlyList<TextRange> Of(TextScopes kind) => _ranges[BitOperations.TrailingZeroCount((uint)kind)];

    /// <summary>Whether a range touches a scope of one of the kinds.</summary>
    public bool Touches(TextRange range, TextScopes kinds)
    {
        for (var left = (uint)kinds; left != 0; left &= left - 1)
        {
            var kind = BitOperations.TrailingZeroCount(left);
            for (var i = CountBefore(_ranges[kind], range.End) - 1; i >= 0 && _reaches[kind][i] > range.Start; i--)
                if (_ranges[kind][i].Overlaps(range)) return true;
        }

        return false;
    }

    /// <summary>Whether a range lies wholly in a scope of one of the kinds.</summary>
    public bool Holds(TextRange range, TextScopes kinds)
    {
        for (var left = (uint)kinds; left != 0; left &= left - 1)
        {
            var kind = BitOperations.TrailingZeroCount(left);
            for (var i = CountBefore(_ranges[kind], range.Start + 1) - 1; i >= 0 && _reaches[kind][i] >= range.End; i--)
                if (_ranges[kind][i].Contains(range)) return true;
        }

        return false;
    }

    /// <summary>Number of scopes of one kind that lie wholly in a range.</summary>
    public int CountIn(TextRange range, TextScopes kind)
    {
        var ranges = _ranges[BitOperations.TrailingZeroCount((uint)kind)];
        var count = 0;
        for (var i = CountBefore(ranges, range.Start); i < ranges.Count && ranges[i].Start < range.End; i++)
            if (ranges[i].End <= range.End) count++;
        return count;
    }

    private void Add(int kind, TextRange range)
    {
        var reaches = _reaches[kind];
        reaches.Add(reaches.Count == 0 ? range.End : Math.Max(range.End, reaches[^1]));
        _ranges[kind].Add(range);
    }

    /// <summary>Number of ranges that start before a position.</summary>
    private static int CountBefore(List<TextRange> ranges, int position)
    {
        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
