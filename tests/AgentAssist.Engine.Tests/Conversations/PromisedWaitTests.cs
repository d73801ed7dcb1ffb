using System.Globalization;
using AgentAssist.Engine.Conversations.Promises;
using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class PromisedWaitTests
{
    // A Thursday, in an agent's own offset.
    private const string Said = "2026-03-05T10:00:00+02:00";

    [Theory]
    [InlineData("I'll reply within 2 hours", "2026-03-05T12:00")]
    [InlineData("Give me half an hour", "2026-03-05T10:30")]
    [InlineData("back within the hour", "2026-03-05T11:00")]
    [InlineData("please wait 10-15 minutes", "2026-03-05T10:15")]
    [InlineData("two or three minutes, please", "2026-03-05T10:05")]
    [InlineData("in a couple of hours", "2026-03-05T12:00")]
    [InlineData("by tomorrow", "2026-03-07T00:00")]
    [InlineData("by tomorrow noon", "2026-03-06T12:00")]
    [InlineData("by 6 pm today", "2026-03-05T18:00")]
    [InlineData("by 9 a.m.", "2026-03-06T09:00")]
    [InlineData("by the end of the day", "2026-03-06T00:00")]
    [InlineData("by Friday", "2026-03-07T00:00")]
    [InlineData("by Thursday", "2026-03-13T00:00")]
    [InlineData("within one working day", "2026-03-07T00:00")]
    [InlineData("within 3 business days", "2026-03-11T00:00")]
    [InlineData("in two weeks", "2026-03-20T00:00")]
    [InlineData("Отвечу в течение часа", "2026-03-05T11:00")]
    [InlineData("Отвечу в течение дня", "2026-03-06T00:00")]
    [InlineData("Напишу через полчаса", "2026-03-05T10:30")]
    [InlineData("Подождите пять минут", "2026-03-05T10:05")]
    [InlineData("Вернусь через 1,5 часа", "2026-03-05T11:30")]
    [InlineData("Отвечу сегодня до 18:00", "2026-03-05T18:00")]
    [InlineData("Отвечу завтра к 9 утра", "2026-03-06T09:00")]
    [InlineData("до конца рабочего дня", "2026-03-06T00:00")]
    [InlineData("в течение суток", "2026-03-07T00:00")]
    [InlineData("за 2–3 рабочих дня", "2026-03-11T00:00")]
    [InlineData("до понедельника", "2026-03-10T00:00")]
    [InlineData("Через 10 минут посмотрю и в течение двух часов отвечу", "2026-03-05T12:00")]
    [InlineData("Відповім протягом години", "2026-03-05T11:00")]
    [InlineData("Відповім протягом дня", "2026-03-06T00:00")]
    [InlineData("Зачекайте п’ять хвилин", "2026-03-05T10:05")]
    [InlineData("за півгодини", "2026-03-05T10:30")]
    [InlineData("сьогодні до 18.30", "2026-03-05T18:30")]
    [InlineData("до п'ятниці", "2026-03-07T00:00")]
    [InlineData("післязавтра", "2026-03-08T00:00")]
    [InlineData("протягом двох робочих днів", "2026-03-10T00:00")]
    public void A_time_in_words_is_read_from_the_moment_it_was_said(string words, string expected)
    {
        var said = DateTimeOffset.Parse(Said, CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(expected + "+02:00", CultureInfo.InvariantCulture), PromisedWaitParser.Parse(words).Max(wait => wait.Deadline(said)));
    }

    [Theory]
    [InlineData("I'll get back to you soon")]
    [InlineData("you wrote 3 days ago")]
    [InlineData("order 15 of 20, part 7.25")]
    [InlineData("Напишу, как только узнаю")]
    [InlineData("вы писали два дня назад")]
    [InlineData("ви писали дві години тому")]
    [InlineData("заказ 1234567, версия 2.10")]
    [InlineData("")]
    public void Words_without_a_time_promise_none(string words) => Assert.Empty(PromisedWaitParser.Parse(words));

    [Fact]
    public void A_message_in_UTC_waits_for_the_clock_of_the_latest_zone()
    {
        var said = DateTimeOffset.Parse("2026-03-05T10:00:00Z", CultureInfo.InvariantCulture);

        Assert.Equal(said.AddHours(20), Assert.Single(PromisedWaitParser.Parse("by 6 pm")).Deadline(said));
        Assert.Equal(said.AddHours(2), Assert.Single(PromisedWaitParser.Parse("in two hours")).Deadline(said));
    }

    [Fact]
    public void Times_at_the_edge_of_the_calendar_do_not_overflow()
    {
        foreach (var words in new[] { "in 1000 weeks", "within 1000 business days", "by Friday", "in 1000 hours", "by 24:00", "in 999999 days" })
            foreach (var wait in PromisedWaitParser.Parse(words)) Assert.True(wait.Deadline(DateTimeOffset.MaxValue) >= wait.Deadline(DateTimeOffset.MinValue));
    }
}
