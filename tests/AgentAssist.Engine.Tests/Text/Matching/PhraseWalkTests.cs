using AgentAssist.Engine.Text.Matching;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class PhraseWalkTests
{
    [Fact]
    public void Phrases_with_groups_and_gaps_are_found_where_a_plain_search_finds_them() =>
        Gen.Select(PhraseOfSteps.Any.Array[1, 4], PhraseOfSteps.Word.Array[0, 90], Gen.OneOf(Gen.Const(0), Gen.Const(1), Gen.Const(PhraseTrieBuilder.MostJoined))).Sample(
            (phrases, words, mostJoined) =>
            {
                var index = PhraseFinder.BuildParts(phrases.Select(phrase => phrase.Text), mostJoined);
                var hits = PhraseFinder.Hits(index, PhraseFinder.Read(index, string.Join(' ', words)), out var isComplete);
                var found = hits.Select(hit => (hit.Part, hit.First, hit.Last)).ToHashSet();
                var expected = phrases.SelectMany((phrase, part) => phrase.FindIn(words).Select(at => (part, at.First, at.Last))).ToHashSet();
                Assert.Subset(expected, found);
                if (isComplete) Assert.Equal(expected.Count, found.Count);
                else Assert.True(words.Length > 40, "A short text is read whole.");
            },
            iter: 1_500);

    [Theory]
    [InlineData(0)]
    [InlineData(PhraseTrieBuilder.MostJoined)]
    public void What_would_take_for_ever_ends_and_says_so(int mostJoined)
    {
        var index = PhraseFinder.BuildParts(["=ward" + string.Concat(Enumerable.Repeat(" ...20 (=ward|=wbrd)", 12))], mostJoined);

        Assert.False(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("ward wbrd", 200))), new PhraseHits()));
        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("wcrd wdrd", 200))), new PhraseHits()));
    }
}
