using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Tests.Text;
using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed class CustomerLanguageTests
{
    [Theory]
    [InlineData("uk", "Не працює оплата, що робити?", "Hello")]
    [InlineData("ru", "Не работает оплата, что делать?", "Hello")]
    [InlineData("en", "The payment does not work", "Здравствуйте, это мы")]
    [InlineData("ru", "Хочу отменить подписку", "Hello")]
    [InlineData("uk", "Хочу в отпуск", "Це не так, є й інше")]
    public void It_is_that_of_the_customers_words(string expected, string message, string draft) =>
        Assert.Equal(expected, LanguageOf(new Talk().Customer(message).Draft(draft)));

    [Fact]
    public void A_word_or_two_do_not_change_it() =>
        Assert.Equal("ru", LanguageOf(new Talk().Customer("Не работает оплата, что делать?").Agent("Hm").Customer("OK").Draft("")));

    [Fact]
    public void A_customer_who_changes_to_another_language_is_followed() => Assert.Equal(
        "uk", LanguageOf(new Talk().Customer("The payment does not work").Agent("Hm").Customer("Чи можна українською? Що з оплатою?").Draft("")));

    [Theory]
    [InlineData("ru", "Мы это уже починили", "uk")]
    [InlineData("uk", "", "uk-UA")]
    [InlineData(null, "", null)]
    public void Without_his_words_it_is_the_drafts_or_the_helpdesks(string? expected, string draft, string? known) =>
        Assert.Equal(expected, LanguageOf(new Talk { Context = new Context { Language = known } }.Note("This is a note").Draft(draft)));

    private static string? LanguageOf(DraftCheckRequest request) =>
        CustomerLanguage.Of(new TextAnalysis(), request, Texts.Read(request.Draft.Text).Language);
}
