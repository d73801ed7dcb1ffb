using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class PhraseHitsTests
{
    private readonly PhraseHits _hits = new();

    public PhraseHitsTests() => _hits.Clear(3);

    [Fact]
    public void Hits_of_a_part_follow_one_another_from_the_latest()
    {
        for (var i = 0; i < 50; i++) _hits.Add(i % 2, i, i + 1);

        Assert.Equal(50, _hits.Count);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => 48 - 2 * i), Chain(0));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => 49 - 2 * i), Chain(1));
        Assert.Empty(Chain(2));
        Assert.Equal([0, 1], _hits.Parts);
        Assert.Equal((1, 7, 8), (_hits[7].Part, _hits[7].First, _hits[7].Last));
    }

    [Fact]
    public void What_is_cleared_is_as_new_for_as_many_parts()
    {
        _hits.Add(1, 0, 0);
        _hits.Mark(2, 4);
        _hits.Clear(2);

        Assert.Equal(0, _hits.Count);
        Assert.Empty(_hits.Parts);
        Assert.Empty(Chain(1));
        Assert.False(_hits.IsMarked(2, new TextRange(0, 9)));
        _hits.Clear(9);
        Assert.Empty(Chain(8));
        _hits.Add(1, 5, 6);
        Assert.Equal([5], Chain(1));
    }

    [Fact]
    public void More_hits_than_are_kept_are_dropped()
    {
        for (var i = 0; i <= PhraseHits.Most; i++) _hits.Add(0, i, i);

        Assert.Equal(PhraseHits.Most, _hits.Count);
        Assert.Equal(PhraseHits.Most - 1, _hits[_hits.Head(0)].First);
    }

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(0, 4, true)]
    [InlineData(3, 4, true)]
    [InlineData(4, 9, false)]
    [InlineData(4, 10, true)]
    [InlineData(9, 10, true)]
    [InlineData(10, 99, false)]
    public void A_part_is_marked_where_a_literal_of_it_ends(int start, int end, bool expected)
    {
        _hits.Mark(0, 3);
        _hits.Mark(1, 5);
        _hits.Mark(0, 9);

        Assert.Equal(expected, _hits.IsMarked(0, new TextRange(start, end)));
        Assert.False(_hits.IsMarked(2, new TextRange(start, end)));
    }

    [Fact]
    public void Parts_with_more_marks_than_are_noted_are_marked_everywhere()
    {
        for (var i = 0; i < 2_000; i++) _hits.Mark(0, i);
        Assert.Equal(2_000, _hits.Count);
        Assert.False(_hits.IsMarked(0, new TextRange(5_000, 5_001)));

        for (var i = 0; i < 3; i++) _hits.Mark(1, i);
        _hits.Mark(0, 1);

        Assert.Equal((2_000, 2), (_hits.Count, _hits.Parts.Count));
        Assert.True(_hits.IsMarked(0, new TextRange(5_000, 5_001)));
        Assert.True(_hits.IsMarked(1, new TextRange(70, 71)));
        Assert.False(_hits.IsMarked(2, new TextRange(70, 71)));
        Assert.True(_hits.Head(1) < 0);

        _hits.Clear(3);
        Assert.False(_hits.IsMarked(1, new TextRange(70, 71)));
        _hits.Mark(1, 70);
        Assert.Equal(1, _hits.Count);
    }

    private IEnumerable<int> Chain(int part)
    {
        for (var i = _hits.Head(part); i >= 0; i = _hits[i].Next) yield return _hits[i].First;
    }
}
