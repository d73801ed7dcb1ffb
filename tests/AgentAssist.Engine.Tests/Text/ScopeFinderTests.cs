using AgentAssist.Engine.Policies.Definitions;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class ScopeFinderTests
{
    [Theory]
    [InlineData(TextScopes.Quote, "Вы пишете «всё «плохо» у вас», понимаю", "«всё «плохо» у вас»")]
    [InlineData(TextScopes.Quote, "You say \"broken\" and “late”", "\"broken\"|“late”")]
    [InlineData(TextScopes.Quote, "A 12\" screen and a 15\" one", "")]
    [InlineData(TextScopes.Quote, "> you are idiots\nWe are sorry", "> you are idiots")]
    [InlineData(TextScopes.Quote, "an open \" mark", "")]
    [InlineData(TextScopes.Quote, "an \"open\n\nmark\"", "")]
    [InlineData(TextScopes.Code, "run `rm x` or ```a\nb``` now", "`rm x`|```a\nb```")]
    [InlineData(TextScopes.Link, "see https://shop.example/a?b=c, or shop.example.", "https://shop.example/a?b=c|shop.example")]
    [InlineData(TextScopes.Link, "готово.Спасибо", "")]
    [InlineData(TextScopes.Email, "write to help@shop.example!", "help@shop.example")]
    [InlineData(TextScopes.Greeting, "Добрый день, Анна! Вернём деньги.", "Добрый день, Анна!")]
    [InlineData(TextScopes.Greeting, "Hi Tom. We are sorry", "Hi Tom.")]
    [InlineData(TextScopes.Closing, "Готово.\n\nС уважением,\nОлег", "С уважением,")]
    [InlineData(TextScopes.Signature, "Done.\n\nKind regards,\nTom Smith", "Tom Smith")]
    [InlineData(TextScopes.Name, "Dear Mr. Moron, thank you. Ms Pig Farmer wrote too", "Moron|Pig Farmer")]
    [InlineData(TextScopes.Name, "Здравствуйте, Игорь Дураков! Спасибо.", "Дураков")]
    [InlineData(TextScopes.Name, "Здравствуйте, Дураков!", "")]
    [InlineData(TextScopes.Name, "Hello Moron, calm down", "")]
    [InlineData(TextScopes.Name, "Получатель — Дурак Иван Петрович. Вы Дурак", "Дурак Иван Петрович")]
    [InlineData(TextScopes.Name, "Це для Марії Дурень Іванівни, а не для Дурня", "Марії Дурень Іванівни")]
    [InlineData(TextScopes.Name, "Шановний пане Козел, дякуємо. Господин ДУРАК", "Козел")]
    [InlineData(TextScopes.Name, "Done.\n\nKind regards,\nTom Moron", "Moron")]
    [InlineData(TextScopes.Number, "order 4276 of 12.05", "4276|12|05")]
    public void Scopes_cover_their_part_of_the_text(TextScopes scope, string text, string expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), analysis.ScopesOf(scope).Select(analysis.At));
    }
}
