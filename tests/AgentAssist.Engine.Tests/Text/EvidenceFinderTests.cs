using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class EvidenceFinderTests
{
    [Theory]
    [InlineData("Hello. Await news, please.", "Await news", "Await news")]
    [InlineData("Hello. Await news, please.", " «await NEWS» ", "Await news")]
    [InlineData("Её ещё нет.", "ее еще", "Её ещё")]
    [InlineData("We can’t help you.", "can't help", "can’t help")]
    [InlineData("Ждите  ответа\nскоро", "ждите ответа", "Ждите  ответа")]
    [InlineData("no, nothing; nothing left", "nothing left", "nothing left")]
    [InlineData("👋🏽 Wait", "Wait", "Wait")]
    public void Words_are_found(string text, string evidence, string words)
    {
        var range = EvidenceFinder.Find(text, evidence);

        Assert.Equal(words, text[range!.Value.Start..range.Value.End]);
    }

    [Theory]
    [InlineData("Nothing left.", "not")]
    [InlineData("Nothing left.", "thing left")]
    [InlineData("Nothing left.", "left nothing")]
    [InlineData("Nothing left.", "")]
    [InlineData("Nothing left.", " … ")]
    [InlineData("", "Nothing")]
    [InlineData("Nothing left.", "Nothing left. And much more that nobody wrote")]
    public void Other_words_are_not(string text, string evidence) => Assert.Null(EvidenceFinder.Find(text, evidence));
}
