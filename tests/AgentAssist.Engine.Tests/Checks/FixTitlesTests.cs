using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class FixTitlesTests
{
    [Theory]
    [InlineData("en", "Replace with “so”|Delete|Delete the sentence|Use lower case|Add “so”|Keep only the customer's part")]
    [InlineData("de", "Replace with “so”|Delete|Delete the sentence|Use lower case|Add “so”|Keep only the customer's part")]
    [InlineData("ru", "Заменить на «so»|Удалить|Удалить предложение|Писать строчными буквами|Добавить «so»|Оставить только текст для клиента")]
    [InlineData("uk", "Замінити на «so»|Видалити|Видалити речення|Писати малими літерами|Додати «so»|Залишити лише текст для клієнта")]
    public void A_title_says_in_the_language_of_the_reader_what_a_fix_does(string language, string expected)
    {
        FixKind[] kinds = [FixKind.Replace, FixKind.DeleteMatch, FixKind.DeleteSentence, FixKind.LowerCaseMatch, FixKind.InsertBefore, FixKind.KeepQuote];

        Assert.Equal(expected.Split('|'), kinds.Select(kind => FixTitles.For(kind, language, " so ")));
        Assert.Equal(FixTitles.For(FixKind.LowerCaseMatch, language, null), FixTitles.For(FixKind.LowerCaseSentence, language, null));
        Assert.Equal(FixTitles.For(FixKind.InsertBefore, language, "a"), FixTitles.For(FixKind.InsertAfter, language, "a"));
    }

    [Theory]
    [InlineData(48, 48, "")]
    [InlineData(49, 48, "…")]
    public void A_long_text_is_cut_in_a_title(int length, int kept, string end) =>
        Assert.Equal($"Add “{new string('a', kept)}{end}”", FixTitles.For(FixKind.InsertBefore, "en", new string('a', length)));

    [Fact]
    public void A_text_is_not_cut_after_a_space() =>
        Assert.Equal($"Add “{new string('a', 47)}…”", FixTitles.For(FixKind.InsertBefore, "en", new string('a', 47) + " word"));
}
