using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Здравствуйте, мы вернём деньги", "ru")]
    [InlineData("Добрий день, повернемо гроші", "uk")]
    [InlineData("Вітаю! Все гаразд.", "uk")]
    [InlineData("Hello there", "en")]
    [InlineData("Ok, открываем тикет в Jira по вашему заказу", "ru")]
    [InlineData("12345 !!!", "und")]
    [InlineData("", "und")]
    [InlineData("договор", "ru")]
    [InlineData("с клиентом будь повежливее", "ru")]
    [InlineData("будь ласка", "uk")]
    public void The_main_language_is_told_by_letters_and_function_words(string text, string expected) =>
        Assert.Equal(expected, Texts.Read(text).Language.Tag());

    [Fact]
    public void The_context_decides_where_nothing_in_the_text_does() =>
        Assert.Equal(Language.Ukrainian, Texts.Read("договор", Language.Ukrainian).Language);

    [Fact]
    public void Each_sentence_has_its_own_language() =>
        Assert.Equal(
            [Language.Russian, Language.Ukrainian, Language.English],
            Texts.Read("Мы всё проверили. Ми все перевірили. We checked it.").Sentences.Select(sentence => sentence.Language));

    [Theory]
    [InlineData("ru-RU", "ru")]
    [InlineData("UK", "uk")]
    [InlineData("eng", "und")]
    [InlineData(null, "und")]
    public void Tags_are_read_with_their_region(string? tag, string expected) => Assert.Equal(expected, LanguageTags.Parse(tag).Tag());
}
