using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class DigitRunsTests
{
    [Theory]
    [InlineData("12345 or 123456", "123456")]
    [InlineData("12 34 - 56 78", "12 34 - 56 78")]
    [InlineData("123456 -- 123456", "123456|123456")]
    [InlineData("123456, 654321", "123456|654321")]
    [InlineData("+380 (44) 123-45-67", "+380 (44) 123-45-67")]
    [InlineData("(212) 736-5000", "(212) 736-5000")]
    [InlineData("+(212) 736-5000", "+(212) 736-5000")]
    [InlineData("(212 736-5000", "212 736-5000")]
    [InlineData("(123456)", "123456")]
    [InlineData("(1234567)", "1234567")]
    [InlineData("1+123456", "")]
    [InlineData("1 (+123456)", "+123456")]
    [InlineData("a123456, 123456a, _123456, 123456*, #123456, №123456", "")]
    [InlineData("a123456 123456", "")]
    [InlineData("123456/", "123456")]
    [InlineData("12\u00a034\u202f56\u201178\u201390", "12\u00a034\u202f56\u201178\u201390")]
    public void A_run_is_groups_of_digits_with_little_between_them(string text, string expected) =>
        Assert.Equal(expected, Places.Of((all, unit) => DigitRuns.In(all, unit).Select(run => run.Range), text));

    [Fact]
    public void A_run_knows_its_groups_and_its_digits()
    {
        var run = Assert.Single(DigitRuns.In("No +38 (044) 123", new TextRange(0, 16)));

        Assert.Equal("38044123", run.Digits);
        Assert.Equal([new TextRange(4, 6), new TextRange(8, 11), new TextRange(13, 16)], run.Groups);
        Assert.Equal(("044123", new TextRange(8, 16)), run.Part(1, 2));
        Assert.Equal(("044", new TextRange(8, 11)), run.Part(1, 1));
        Assert.True(run.HasGroups(2, 3, 3));
        Assert.False(run.HasGroups(2, 3));
        Assert.False(run.HasGroups(2, 3, 4));
    }

    [Fact]
    public void A_run_lies_in_its_unit_and_what_stands_beside_the_unit_counts()
    {
        Assert.Equal(new TextRange(3, 9), Assert.Single(DigitRuns.In("12 345678 90", new TextRange(2, 9))).Range);
        Assert.Empty(DigitRuns.In("a12345678b", new TextRange(1, 9)));
        Assert.Equal(new TextRange(1, 7), Assert.Single(DigitRuns.In("+123456", new TextRange(1, 7))).Range);
        Assert.Equal(new TextRange(1, 7), Assert.Single(DigitRuns.In("(123456)", new TextRange(1, 8))).Range);
    }

    [Theory]
    [InlineData("2026-05-12", true)]
    [InlineData("12.05.2026", true)]
    [InlineData("1/31/1900", true)]
    [InlineData("31.12.2099 10:24", true)]
    [InlineData("2026-05-12 10 24 30", true)]
    [InlineData("2026-05-12 1024", false)]
    [InlineData("12.05.1899", false)]
    [InlineData("12.05.2100", false)]
    [InlineData("1899-05-12", false)]
    [InlineData("32.12.2026", false)]
    [InlineData("12.32.2026", false)]
    [InlineData("0.12.2026", false)]
    [InlineData("12.0.2026", false)]
    [InlineData("13.13.2026", false)]
    [InlineData("13.12.2026", true)]
    [InlineData("12.13.2026", true)]
    [InlineData("12.05.02026", false)]
    [InlineData("12.05.026", false)]
    [InlineData("12345.05.2026", false)]
    [InlineData("12.05.12345678901", false)]
    [InlineData("2026 052026", false)]
    public void A_date_is_told_from_another_run(string text, bool expected) =>
        Assert.Equal(expected, DigitRuns.In(text, new TextRange(0, text.Length)).First().BeginsWithDate());
}
