using AgentAssist.Engine.Text.Disguises;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Disguises;

public sealed class SubstitutesTests
{
    [Theory]
    [InlineData('a', "a")]
    [InlineData('Z', "z")]
    [InlineData('0', "o")]
    [InlineData('1', "il")]
    [InlineData('6', "gb")]
    [InlineData('@', "a")]
    [InlineData('|', "li")]
    [InlineData('I', "il")]
    [InlineData('l', "li")]
    [InlineData('×', "x\u0001")]
    [InlineData('*', "\u0001")]
    [InlineData('●', "\u0001")]
    [InlineData('а', "a")]
    [InlineData('^', null)]
    public void A_character_stands_for_Latin_letters(char c, string? expected) => Assert.Equal(expected, Substitutes.Of(c, cyrillic: false));

    [Theory]
    [InlineData('а', "а")]
    [InlineData('Я', "я")]
    [InlineData('ё', "е")]
    [InlineData('0', "о")]
    [InlineData('3', "зе")]
    [InlineData('4', "ч")]
    [InlineData('@', "а")]
    [InlineData('b', "вь")]
    [InlineData('i', "іи")]
    [InlineData('×', "х\u0001")]
    [InlineData('#', "\u0001")]
    [InlineData('a', "а")]
    [InlineData('^', null)]
    public void A_character_stands_for_Cyrillic_letters(char c, string? expected) => Assert.Equal(expected, Substitutes.Of(c, cyrillic: true));
}
