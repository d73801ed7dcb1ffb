using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class PhraseIndexTests
{
    [Theory]
    [InlineData("fund*", "Refunds fund the funding", "fund|funding")]
    [InlineData("*fund", "Refund, refunds, a fund", "Refund|fund")]
    [InlineData("*fund*", "Refund, refunds, fundings", "Refund|refunds|fundings")]
    [InlineData("(red*|*red)", "redder or hundred or reread", "redder|hundred")]
    [InlineData("no *ship* ...1 here", "no shipment today here, no ships here, no township at all here", "no shipment today here|no ships here")]
    public void A_root_is_found_at_its_end_of_a_word(string phrase, string text, string expected) =>
        Assert.Equal(expected.Split('|'), PhraseFinder.Find(text, "en", phrase));

    [Theory]
    [InlineData("en", "~cancel my order", "Cancel my order. cancels my orders", "Cancel my order|cancels my orders")]
    [InlineData("en", "~cancel", "cacnel, canccel, cncel, cancek, canvcel, cancelp, cancelld", "cacnel|canccel|cncel|cancek|canvcel|cancelp|cancelld")]
    [InlineData("en", "~cancel", "xancel, ancel, canchel, cnacek, cancer", "")]
    [InlineData("en", "~refund", "refunf, refynded, the refudn: refined, defunct, refuns", "refunf|refynded|refudn|refuns")]
    [InlineData("en", "cancel", "cacnel", "")]
    [InlineData("en", "~=cancel", "cancel, cacnel, cancelled, cacnelled", "cancel|cacnel")]
    [InlineData("ru", "~отмена", "отмнеа, отмегу, омены, отмену", "отмнеа|отмегу|омены|отмену")]
    [InlineData("ru", "~вклад", "вкалд, клад, вклвд, вкладка", "вкалд|вклвд")]
    [InlineData("uk", "~скасувати", "скасувтаи, скасіваав, скасуй", "скасувтаи|скасуй")]
    public void A_slip_of_the_finger_is_found_where_the_phrase_says_so_and_it_is_no_word_itself(string language, string phrase, string text, string expected) =>
        Assert.Equal(Split(expected), PhraseFinder.Find(text, language, phrase));

    [Theory]
    [InlineData("red ...1 car", "red car, red old car, red very old car", "red car|red old car")]
    [InlineData("red ...2 car", "red I'm sure car", "red I'm sure car")]
    [InlineData("red ...2 car", "red so I'm sure car", "")]
    [InlineData("...2 red car", "Oh my red car", "red car")]
    [InlineData("red car ...2", "red car is mine", "red car")]
    [InlineData("red (big|small ...2)? car", "red car, red big car, red small but old car, red big old car", "red car|red big car|red small but old car")]
    [InlineData("red (...1 big)? car", "red car. red very big car. red very old car", "red car|red very big car")]
    [InlineData("red ...1 (...1 big)? car", "red a car. red a b big car. red a b car", "red a car|red a b big car")]
    [InlineData("red ...9 car", "A red one. My car. Red: car", "Red: car")]
    [InlineData("red car now?", "Red car now", "Red car|Red car now")]
    public void A_gap_takes_as_many_words_of_its_sentence(string phrase, string text, string expected) =>
        Assert.Equal(Split(expected).Order(StringComparer.Ordinal), Find(text, "en", phrase).Order(StringComparer.Ordinal));

    [Fact]
    public void More_alternatives_than_are_written_out_still_have_their_gaps()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"friend{(char)('a' + i % 26)}{(char)('a' + i / 26)}").ToArray();
        var phrase = $"({string.Join('|', names)}|dear ...2|x?) (never ...1)? pays";

        Assert.Equal(
            ["dear old man pays", "friendaa pays", "friendcb never ever pays", "never ever pays", "pays", "x pays"],
            Find("friendaa pays. friendcb never ever pays. dear old man pays. dear very old man. x pays", "en", phrase).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_phrase_of_too_many_alternatives_is_refused()
    {
        var words = Enumerable.Range(0, 38).Select(i => $"=w{i}").ToArray();
        var wide = string.Join('|', from one in words from two in words from three in words select $"{one} {two} {three}");

        var error = Assert.Throws<PhraseSyntaxException>(() => PhraseFinder.Build("en", $"({wide})"));
        Assert.Contains("too many alternatives", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "проблема", "Это ваша проблема.", true)]
    [InlineData("ru", "проблема", "Це ваша проблема, їй є рік.", false)]
    [InlineData("uk", "проблема", "Це ваша проблема, їй є рік.", true)]
    [InlineData("uk", "проблема", "Это была ваша проблема, и мы её решили.", false)]
    [InlineData("ru", "проблема", "Sorry for the wait, my dear friend: проблема", true)]
    [InlineData("uk", "проблема", "Проблема", true)]
    [InlineData("en", "ticket", "Мы закрыли вчера ваш ticket, это было её решение", true)]
    public void A_phrase_is_silent_in_a_sentence_that_is_surely_of_the_other_language(string language, string phrase, string text, bool expected) =>
        Assert.Equal(expected, PhraseFinder.Find(text, language, phrase).Length > 0);

    [Fact]
    public void A_phrase_for_every_sentence_speaks_in_one_of_another_language()
    {
        var builder = new PhraseIndexBuilder(PhraseFinder.Inflector);
        var (own, every) = (builder.NewPart(), builder.NewPart());
        builder.Add(PhraseParser.Parse("проблема", _ => null), "ru", own);
        builder.Add(PhraseParser.Parse("проблема", _ => null), "ru", every, everywhere: true);

        Assert.Equal([every], Hits(builder.Build(), "Це ваша проблема, їй є рік.").Select(hit => hit.Part));
    }

    [Fact]
    public void A_phrase_that_can_be_read_in_two_ways_is_found_once_for_each_part_that_has_it()
    {
        var builder = new PhraseIndexBuilder(PhraseFinder.Inflector);
        foreach (var phrase in new[] { "(red|red) car", "red car", "(red|(red)) car" })
            builder.Add(PhraseParser.Parse(phrase, _ => null), "en", builder.NewPart());

        Assert.Equal([0, 1, 2], Hits(builder.Build(), "A red car").Select(hit => hit.Part).Order());
    }

    [Fact]
    public void Literals_mark_a_part_of_the_index_beside_its_phrases()
    {
        var builder = new PhraseIndexBuilder(PhraseFinder.Inflector);
        var phrases = builder.NewPart();
        var literals = builder.NewPart(["car", "red"]);
        builder.Add(PhraseParser.Parse("red", _ => null), "en", phrases);

        Assert.Equal([(0, 1, 1), (1, 4, 4), (1, 8, 8)], Hits(builder.Build(), "A RED Car").Select(hit => (hit.Part, hit.First, hit.Last)).Order());
    }

    [Fact]
    public void The_words_of_the_phrases_are_told_once_with_their_numbers()
    {
        var builder = new PhraseIndexBuilder(PhraseFinder.Inflector);
        foreach (var language in new[] { "en", "uk" }) builder.Add(PhraseParser.Parse("Red =car *van red", _ => null), language, builder.NewPart());

        Assert.Equal(["car", "red", "red", "van"], builder.Words.Select(word => word.Value).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4], builder.Words.Select(word => word.Key).Order());
    }

    [Fact]
    public void A_text_is_searched_alone_whatever_was_read_before() =>
        Assert.Equal([1, 0], PhraseFinder.Counts(PhraseFinder.Build("en", "red ...1 car"), "red old car", "red old"));

    [Fact]
    public void A_text_made_to_be_slow_is_left_unfinished_and_an_honest_one_is_not()
    {
        var index = PhraseFinder.Build("en", string.Join(' ', Enumerable.Repeat("=word ...20", 5)) + " =end");
        var hits = new PhraseHits();

        Assert.False(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("word", 3_000))), hits));
        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("a word", 6)) + " end"), hits));
        Assert.True(hits.Count > 0);
    }

    [Fact]
    public void A_text_with_more_hits_than_are_kept_is_left_unfinished()
    {
        var index = PhraseFinder.Build("en", "=word");
        var hits = new PhraseHits();

        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("word", PhraseHits.Most - 1))), hits));
        Assert.Equal(PhraseHits.Most - 1, hits.Count);
        Assert.False(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("word", PhraseHits.Most + 1))), hits));
        Assert.Equal(PhraseHits.Most, hits.Count);
    }

    private static string[] Split(string texts) => texts.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Find(string text, string language, params string[] phrases) => PhraseFinder.Find(text, language, phrases);

    private static PhraseHit[] Hits(PhraseIndex index, string text)
    {
        var hits = new PhraseHits();
        Assert.True(index.Find(PhraseFinder.Read(index, text), hits));
        return [.. Enumerable.Range(0, hits.Count).Select(i => hits[i])];
    }
}
