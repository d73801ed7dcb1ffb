using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Здравствуйте! Мы проверили. Всё хорошо?", "Здравствуйте!|Мы проверили.|Всё хорошо?")]
    [InlineData("Стоит 500 руб. за штуку, т. е. дорого. Да.", "Стоит 500 руб. за штуку, т. е. дорого.|Да.")]
    [InlineData("Please ask Mr. Smith. He knows e.g. the code.", "Please ask Mr. Smith.|He knows e.g. the code.")]
    [InlineData("Версия 2.5.1 вышла. Ура!!! Да?!", "Версия 2.5.1 вышла.|Ура!!!|Да?!")]
    [InlineData("Он сказал: «Хватит.» Мы ушли", "Он сказал: «Хватит.»|Мы ушли")]
    [InlineData("ничем не\nможем помочь", "ничем не\nможем помочь")]
    [InlineData("Первый пункт\nВторой пункт\n\nтретий", "Первый пункт|Второй пункт|третий")]
    [InlineData("Да…\r\nНет", "Да…|Нет")]
    [InlineData("Пишите на a.b@c.ru, спасибо", "Пишите на a.b@c.ru, спасибо")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected.Split('|'), analysis.Sentences.Select(sentence => analysis.At(sentence.Range)));
    }
}
