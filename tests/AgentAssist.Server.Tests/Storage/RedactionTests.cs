using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Tests.Storage;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("card 4111 1111 1111 1111.", "card •••• •••• •••• ••••.")]
    [InlineData("card 4111-1111-1111-1111", "card ••••-••••-••••-••••")]
    [InlineData("4111111111111111", "••••••••••••••••")]
    [InlineData("UA213223130000026007233566001", "UA•••••••••••••••••••••••••••")]
    [InlineData("+380 (50) 123-45-67", "+••• (••) •••-••-••")]
    [InlineData("0501234567, дзвоніть", "••••••••••, дзвоніть")]
    [InlineData("8 800 555 35 35", "• ••• ••• •• ••")]
    [InlineData("номер 123-45-67", "номер •••-••-••")]
    [InlineData("пишите на анна.к@пример.рф!", "пишите на ••••.•@••••••.••!")]
    [InlineData("a+b@mail.example", "•+•@••••.•••••••")]
    public void Private_numbers_and_addresses_are_masked(string text, string masked) => Assert.Equal(masked, Redaction.Mask(text));

    [Theory]
    [InlineData("до 15:00")]
    [InlineData("2026-01-02")]
    [InlineData("1 200 грн, 15 %")]
    [InlineData("order 48213")]
    [InlineData("a @ b")]
    public void Prices_times_and_short_numbers_stay(string text) => Assert.Equal(text, Redaction.Mask(text));

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('@')]
    [InlineData('.')]
    public void A_hostile_text_takes_no_longer_than_its_length(char letter)
    {
        var text = new string(letter, 500_000);

        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(text.Length, Redaction.Mask(text).Length);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }
}
