using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class PhraseMatchingTests
{
    [Theory]
    [InlineData("ru", "ничем не можем помочь", "К сожалению, ничем не могу Вам помочь.", "")]
    [InlineData("ru", "ничем не можем помочь", "К сожалению, ничем не могли помочь!", "ничем не могли помочь")]
    [InlineData("ru", "ничем не можем ...2 помочь", "Ничем не сможем, увы, помочь. Ничем не можем вам помочь", "Ничем не можем вам помочь")]
    [InlineData("ru", "вернуть деньги", "ВЕРНЁМ ДЕНЬГИ завтра", "ВЕРНЁМ ДЕНЬГИ")]
    [InlineData("ru", "=вернём деньги", "Вернуть деньги? Вернем деньги.", "Вернем деньги")]
    [InlineData("ru", "any-order: деньги вернуть", "Вернём вам ваши деньги", "Вернём вам ваши деньги")]
    [InlineData("en", "(nothing|little) ...4 can do", "There is nothing that I can do.", "nothing that I can do")]
    [InlineData("en", "we can't help", "We can’t help", "We can’t help")]
    [InlineData("en", "close your account?", "We closed your account, closing your ticket", "closed your|closed your account|closing your")]
    [InlineData("en", "e-mail us", "E-mail us or e mail us", "E-mail us|e mail us")]
    [InlineData("uk", "п'ять хвилин", "Зачекайте пʼять хвилин, п’ять хвилин", "пʼять хвилин|п’ять хвилин")]
    [InlineData("ru", "*херн*", "Полная охерненная чушь", "охерненная")]
    [InlineData("ru", "идиот", "Сам ты идиот", "идиот")]
    public void A_phrase_matches_its_words_in_any_form(string language, string phrase, string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), PhraseFinder.Find(text, language, phrase));

    [Theory]
    [InlineData("*работ*", "Мы не работаем, разработка стоит", "работаем|разработка")]
    [InlineData("*ичего*", "Ничего не нашли", "Ничего")]
    [InlineData("работа*", "Работали и переработали", "Работали")]
    [InlineData("*отали", "Работали и переработали", "Работали|переработали")]
    [InlineData("*работ*", "Мы рaбoтаeм", "рaбoтаeм")]
    public void A_root_is_found_in_words_that_other_phrases_know_too(string root, string text, string expected)
    {
        var found = PhraseFinder.Find(text, "ru", root, "xyz работать", "xyz переработать", "xyz разработка");
        Assert.Equal(expected.Split('|'), found);
        Assert.Equal(found, PhraseFinder.Find(text, "ru", root));
    }

    [Theory]
    [InlineData("Вы идиoт", "идиoт")]
    [InlineData("Вы ИДИ0Т", "ИДИ0Т")]
    [InlineData("Вы идиооооот", "идиооооот")]
    [InlineData("Вы и д и о т", "и д и о т")]
    [InlineData("Вы и.д.и.о.т", "и.д.и.о.т")]
    [InlineData("Вы И-Д-И-О-Т!", "И-Д-И-О-Т")]
    [InlineData("Вы ид*от", "ид*от")]
    [InlineData("Вы ид@от", "")]
    [InlineData("Вы иди\u200Bот", "иди\u200Bот")]
    [InlineData("Вы иди\u0301от", "иди\u0301от")]
    [InlineData("Вы идіоту", "")]
    [InlineData("Вы идиoтами", "идиoтами")]
    public void A_disguised_Russian_word_is_still_the_word(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), PhraseFinder.Find(text, "ru", "идиот"));

    [Theory]
    [InlineData("You 1d10t", "1d10t")]
    [InlineData("You іdіоt", "іdіоt")]
    [InlineData("You iiiidiot", "iiiidiot")]
    [InlineData("You id*ots", "id*ots")]
    [InlineData("You id!ot", "id!ot")]
    [InlineData("You $tupid id10ts", "id10ts")]
    [InlineData("You 𝐢𝐝𝐢𝐨𝐭", "𝐢𝐝𝐢𝐨𝐭")]
    [InlineData("You ｉｄｉｏｔ", "ｉｄｉｏｔ")]
    [InlineData("Order 1D10T is ready", "")]
    [InlineData("Order A10 is ready", "")]
    public void A_disguised_English_word_is_still_the_word(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), PhraseFinder.Find(text, "en", "idiot"));
}
