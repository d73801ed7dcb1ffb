using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class LiteralIndexTests
{
    [Theory]
    [InlineData("order", "an order, ORDERS", "0:7 0:14")]
    [InlineData("he|she|hers|his", "ushers", "0:3 1:3 2:5")]
    [InlineData("abcd|bc", "abce abcd", "0:8 1:2 1:7")]
    [InlineData("a|aa|aaa", "aaa", "0:0 0:1 0:2 1:1 1:2 2:2")]
    [InlineData("ok", "o\u212A oK", "0:1 0:4")]
    [InlineData("ё", "Ёё е", "0:0 0:1")]
    [InlineData("ab|ab", "xab", "0:2 1:2")]
    [InlineData("zebra", "no such animal", "")]
    public void Every_occurrence_of_a_literal_is_marked_at_its_last_character(string literals, string text, string expected) =>
        Assert.Equal(expected, Found(text, [.. literals.Split('|').Select((literal, i) => (literal, i))]));

    [Fact]
    public void Literals_of_one_part_mark_it_alike() => Assert.Equal("0:1 0:4 1:7", Found("aa bb cc", [("aa", 0), ("bb", 0), ("cc", 1)]));

    [Fact]
    public void Without_literals_nothing_is_marked() => Assert.Equal("", Found("any text", []));

    private static string Found(string text, IReadOnlyList<(string Literal, int Part)> literals)
    {
        var hits = new PhraseHits();
        hits.Clear(literals.Count);
        new LiteralIndex(literals).Find(text, hits);
        return string.Join(' ', Enumerable.Range(0, hits.Count).Select(i => hits[i]).OrderBy(hit => hit.Part).ThenBy(hit => hit.First)
            .Select(hit => $"{hit.Part}:{hit.First}"));
    }
}
