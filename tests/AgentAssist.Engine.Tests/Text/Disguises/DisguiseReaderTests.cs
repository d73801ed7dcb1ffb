using AgentAssist.Engine.Tests.Text.Matching;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Disguises;

public sealed class DisguiseReaderTests
{
    [Theory]
    [InlineData("ru", "сор", "Он вынес cop из избы", "cop")]
    [InlineData("ru", "сор", "The good cop asked", "")]
    [InlineData("ru", "сор", "cop", "cop")]
    [InlineData("ru", "сор", "The good cop asked. Это cop", "cop")]
    [InlineData("ru", "сор", "The good cop asked. Это так", "")]
    [InlineData("ru", "сор", "Yes. The good cop asked", "")]
    [InlineData("ru", "(сор|соор)", "The good cooop asked", "")]
    [InlineData("ru", "сор", "The good coр asked", "coр")]
    [InlineData("en", "cop", "The good соp asked", "соp")]
    [InlineData("ru", "сор", "Это cоp и сoр", "cоp|сoр")]
    public void Latin_look_alikes_of_Cyrillic_letters_are_read_where_a_sentence_is_not_plainly_Latin(string language, string phrase, string text, string expected) =>
        Found(language, phrase, text, expected);

    [Theory]
    [InlineData("IDI0T", "IDI0T")]
    [InlineData("1D10T", "")]
    [InlineData("1d10t", "1d10t")]
    [InlineData("1d101", "")]
    [InlineData("id", "")]
    [InlineData("no id1ot, 1diot!", "id1ot|1diot")]
    [InlineData("1d\u0301iot", "1d\u0301iot")]
    public void A_number_with_letters_is_a_word_where_it_has_letters_enough(string text, string expected) => Found("en", "(idiot|idioi)", text, expected);

    [Theory]
    [InlineData("(=лохх|=ихх)", "10хх, 1хх", "")]
    [InlineData("(=иошт|=ияшт|=яошт)", "10шт, 1Ошт, 1Oшт, 19шт, 90шт", "")]
    [InlineData("=он", "0н", "")]
    [InlineData("да", "д@", "д")]
    [InlineData("=ада", "@д@", "д")]
    [InlineData("=адаа", "@д@@", "")]
    [InlineData("=дал", "д@1", "")]
    [InlineData("=вы", "bы", "bы")]
    [InlineData("=в", "ввв", "")]
    [InlineData("=мат", "М*Т, М@Т", "М*Т|М@Т")]
    public void A_short_word_is_one_where_it_has_letters_enough(string phrase, string text, string expected) => Found("ru", phrase, text, expected);

    [Theory]
    [InlineData("ialblcldle", true)]
    [InlineData("laiblcldle", true)]
    [InlineData("lalbicidie", false)]
    [InlineData("lalblcldle", false)]
    public void A_word_of_many_choices_is_tried_for_some_of_them(string word, bool isFound) =>
        Found("en", "=" + word, "1a1b1c1d1e", isFound ? "1a1b1c1d1e" : "");

    [Theory]
    [InlineData("ид*от", "ид*от")]
    [InlineData("и**от", "и**от")]
    [InlineData("и***т", "")]
    [InlineData("*диот", "диот")]
    [InlineData("идио*", "идио")]
    [InlineData("*дио*", "")]
    [InlineData("**иот", "иот")]
    [InlineData("ид#от, ид%от, ид•от, ид█от", "ид#от|ид%от|ид•от|ид█от")]
    [InlineData("ид*ат", "")]
    [InlineData("идд*от", "")]
    [InlineData("*кот, кот*", "")]
    [InlineData("и\u0301ди0т", "и\u0301ди0т")]
    public void A_masked_word_is_one_whose_other_letters_agree(string text, string expected) => Found("ru", "идиот", text, expected);

    [Theory]
    [InlineData("**Мы не из тех, кто идио**", "")]
    [InlineData("*диот в *начале* и *диот", "диот")]
    [InlineData("**иот ждёт ответа** и тут", "")]
    [InlineData("*Привет*, идио*", "")]
    [InlineData("**Привет**, идио*", "идио")]
    [InlineData("***Привет***, ты идио*", "идио")]
    [InlineData("2 * 3, идио*", "идио")]
    [InlineData("2*3, идио*", "идио")]
    [InlineData("*Привет\nидио*", "идио")]
    [InlineData("*диот\nпривет*", "диот")]
    [InlineData("*диот * 2", "диот")]
    [InlineData("**ид*от**", "ид*от")]
    public void Asterisks_that_emphasise_hide_no_letters(string text, string expected) => Found("ru", "идиот", text, expected);

    [Theory]
    [InlineData("м*т", "м*т")]
    [InlineData("м*, *т, **т", "")]
    [InlineData("м**а, м***а", "м**а")]
    public void A_short_masked_word_keeps_two_letters(string text, string expected) => Found("ru", "(мат|=мыла|=мыыла)", text, expected);

    [Fact]
    public void A_word_that_goes_on_after_a_symbol_is_not_read_from_its_middle() => Found("ru", "кот", "ид*от", "");

    [Fact]
    public void A_form_that_goes_on_after_a_symbol_is_found_as_a_whole_too() => Found("en", "act", "act!ng", "act|act!ng");

    [Theory]
    [InlineData("ох*рненная, охер*енная", "ох*рненная")]
    [InlineData("х*рн*вый", "х*рн*вый")]
    [InlineData("х*рн*в*й", "")]
    [InlineData("ах*рн", "ах*рн")]
    [InlineData("*херня", "херня")]
    [InlineData("ох3рненная", "ох3рненная")]
    public void A_hidden_letter_of_a_root_is_a_vowel(string text, string expected) => Found("ru", "*херн*", text, expected);

    [Theory]
    [InlineData("*охот*", "*хотник", "хотник")]
    [InlineData("*хо*", "х*, прих*д", "прих*д")]
    public void A_hidden_letter_may_begin_a_root_that_is_not_hidden_otherwise(string root, string text, string expected) => Found("ru", root, text, expected);

    [Theory]
    [InlineData("sh*tty, sht*y", "sh*tty")]
    [InlineData("bullsh*t", "bullsh*t")]
    public void A_hidden_letter_of_an_English_root_is_a_vowel_too(string text, string expected) => Found("en", "*shit*", text, expected);

    [Theory]
    [InlineData("и д и о т", "и д и о т")]
    [InlineData("ид и о т", "ид и о т")]
    [InlineData("иди о т", "иди о т")]
    [InlineData("и д иот", "и д иот")]
    [InlineData("и ди о т", "")]
    [InlineData("ид и от", "")]
    [InlineData("и, д, и, о, т", "")]
    [InlineData("и; д; и; о; т", "")]
    [InlineData("и,д,и,о,т", "и,д,и,о,т")]
    [InlineData("и . д . и . о . т", "и . д . и . о . т")]
    [InlineData("и .. д .. и .. о .. т", "")]
    [InlineData("и - д и - о т", "")]
    [InlineData("и д * о т", "и д * о т")]
    [InlineData("и * и о т", "и * и о т")]
    [InlineData("и-д-*-о-т", "и-д-*-о-т")]
    [InlineData("и д и о", "")]
    [InlineData("Ид И О Т", "")]
    [InlineData("ИД И О Т", "ИД И О Т")]
    [InlineData("ид и о т и я", "ид и о т")]
    [InlineData("1д и от", "")]
    [InlineData("идио т а", "")]
    [InlineData("И Д иот", "")]
    [InlineData("И д иот", "И д иот")]
    [InlineData("иди О Т", "")]
    [InlineData("слово и ещё слово, много разных слов, чтобы текст был длиннее двадцати слов, и ещё немного: так вот, он и есть: и д и о т", "и д и о т")]
    public void A_spaced_word_has_one_letter_at_a_time_between_equal_separators(string text, string expected) => Found("ru", "идиот", text, expected);

    [Theory]
    [InlineData("да", "д а т", "")]
    [InlineData("=идиота", "и д иот а", "")]
    [InlineData("=абвгдежзиклмнопрстуф", "а б в г д е ж з и к л м н о п р с т у ф", "а б в г д е ж з и к л м н о п р с т у ф")]
    [InlineData("=абвгдежзиклмнопрстуфх", "а б в г д е ж з и к л м н о п р с т у ф х", "")]
    public void A_spaced_word_has_three_pieces_to_twenty_and_ends_with_a_longer_one(string phrase, string text, string expected) => Found("ru", phrase, text, expected);

    [Theory]
    [InlineData("идиооот", "идиооот")]
    [InlineData("идиоот, 1диоот", "")]
    [InlineData("ииидиоот", "ииидиоот")]
    [InlineData("ииидиооооооооооооооот", "ииидиооооооооооооооот")]
    public void A_stretched_letter_is_one_letter(string text, string expected) => Found("ru", "идиот", text, expected);

    [Theory]
    [InlineData("нееет, неееет, зооопарк", "зооопарк")]
    [InlineData("длиннннный", "длиннннный")]
    public void A_stretched_letter_may_stand_for_two(string text, string expected) => Found("ru", "(зоопарк|длинный)", text, expected);

    [Fact]
    public void A_word_of_as_many_letters_as_are_tried_may_end_with_a_stretched_one()
    {
        var beginning = string.Concat(Enumerable.Repeat("бвгдж", 8))[..38];

        Found("ru", $"=в{beginning}о", $"b{beginning}ооо", $"b{beginning}ооо");
    }

    [Fact]
    public void A_text_is_read_alone_whatever_was_read_before() =>
        Assert.Equal([1, 0], PhraseFinder.Counts(PhraseFinder.Build("ru", "идиот"), "сам ид*от", "и*"));

    [Fact]
    public void A_draft_of_disguises_throughout_is_left_unfinished_and_a_few_are_not()
    {
        var index = PhraseFinder.Build("en", "idiot", "*shit*");

        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("1d!1i1l", 20))), new PhraseHits()));
        Assert.False(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("1i1l1i1l1d", 2_000))), new PhraseHits()));
        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("1d1ot", 2_000))), new PhraseHits()));
        Assert.True(index.Find(PhraseFinder.Read(index, string.Join(' ', Enumerable.Repeat("plain words", 2_000))), new PhraseHits()));
    }

    private static void Found(string language, string phrase, string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), PhraseFinder.Find(text, language, phrase));
}
