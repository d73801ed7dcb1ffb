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
                var builder = new PhraseIndexBuilder(PhraseFinder.Inflector, mostJoined);
                foreach (var phrase in phrases) builder.Add(PhraseParser.Parse(phrase.Text, _ => null), "en", builder.NewPart());
                var index = builder.Build();
                var hits = new PhraseHits();
                var isComplete = index.Find(PhraseFinder.Read(index, string.Join(' ', words)), hits);
                var found = Enumerable.Range(0, hits.Count).Select(i => (hits[i].Part, hits[i].First, hits[i].Last)).ToHashSet();
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
        var builder = new PhraseIndexBuilder(PhraseFinder.Inflector, mostJoined);
        var steps = string.Concat(Enumerable.Repeat(" ...20 (=ward|=wbrd)", 12));
        builder.Add(PhraseParser.Parse("=ward" + steps, _ => null), "en", builder.NewPart());
        var index = builder.Build();

        Assert.False(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("ward wbrd", 200))), new PhraseHits()));
        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("wcrd wdrd", 200))), new PhraseHits()));
    }
}
