using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class AddressAndNameTests
{
    [Theory]
    [InlineData("Вы можете вернуть товар, напиши нам свой адрес, если тебе удобно.", "тебе")]
    [InlineData("Вы писали: «ты обманул меня». Нам жаль вас огорчать.", null)]
    [InlineData("Ви можете повернути товар, а ти як хочеш.", "ти")]
    [InlineData("Ты можешь прислать чек, твой заказ готов. Вам привезут.", "Вам")]
    [InlineData("Ви вже отримали лист, тож можеш не писати.", "можеш")]
    [InlineData("Ви наш товариш, і це ваше замовлення.", null)]
    [InlineData("Ваш финиш и ваш кэш уже здесь.", null)]
    [InlineData("Your order is ready", null)]
    public void The_rarer_form_of_address_is_found(string text, string? expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected, FormsOfAddress.FindMixed(analysis) is { } range ? analysis.At(range) : null);
    }

    [Theory]
    [InlineData("Добрый день, Мария! Заказ едет.", "Анна Петрова", "Мария")]
    [InlineData("Добрый день, Аня! Заказ едет.", "Анна Петрова", null)]
    [InlineData("Шановна Ганно, вітаю!", "Ганна", null)]
    [InlineData("Dear Anna, it is done.", "Анна", null)]
    [InlineData("Hello Bob! It is done.", "Robert Smith", "Bob")]
    [InlineData("Hello! It is done.", "Robert Smith", null)]
    [InlineData("Уважаемый клиент! Готово.", "Robert Smith", null)]
    [InlineData("Hi Yulia, done", "Юлия", null)]
    public void A_greeted_name_that_is_not_the_customers_is_found(string text, string customer, string? expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected, GreetedName.FindOther(analysis, customer) is { } range ? analysis.At(range) : null);
    }
}
