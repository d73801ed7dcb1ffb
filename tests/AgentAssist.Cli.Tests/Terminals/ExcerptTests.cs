using AgentAssist.Cli.Terminals;
using Xunit;

namespace AgentAssist.Cli.Tests.Terminals;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("say bad word now", "bad word", "say bad word now", "    ^^^^^^^^")]
    [InlineData("a\tbad", "bad", "a   bad", "    ^^^")]
    [InlineData("🙂 bad", "bad", "🙂 bad", "   ^^^")]
    [InlineData("👩‍👩‍👧 bad 🇺🇦", "bad", "👩‍👩‍👧 bad 🇺🇦", "   ^^^")]
    [InlineData("❤️ bad", "bad", "❤️ bad", "   ^^^")]
    [InlineData("日本 bad", "bad", "日本 bad", "     ^^^")]
    [InlineData("и\u0306д\u200Bиот bad", "bad", "и\u0306д\u200Bиот bad", "      ^^^")]
    [InlineData("и\u200Bдиот", "и\u200Bд", "и\u200Bдиот", "^^")]
    [InlineData("\e[31mbad", "bad", "␛[31mbad", "     ^^^")]
    public void Carets_stand_under_the_words_as_a_terminal_shows_them(string text, string words, string line, string carets)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.Equal([(line, carets)], Of(text, start, start + words.Length));
    }

    [Theory]
    [InlineData("ab\ncd", 3, 3, "cd", "^")]
    [InlineData("ab\ncd", 5, 5, "cd", "  ^")]
    [InlineData("ab\r\ncd", 2, 2, "ab", "  ^")]
    [InlineData("ab\n", 3, 3, "", "^")]
    [InlineData("", 0, 0, "", "^")]
    [InlineData("a\u200Bb", 1, 2, "a\u200Bb", " ^")]
    public void A_place_without_width_gets_one_caret(string text, int start, int end, string line, string carets) =>
        Assert.Equal([(line, carets)], Of(text, start, end));

    [Fact]
    public void Of_several_lines_the_first_and_the_last_are_shown()
    {
        Assert.Equal([("one two", "    ^^^"), ("three", "^^^")], Of("one two\nthree", 4, 11));
        Assert.Equal([("one two", "    ^^^"), ("…", ""), ("three", "^^^")], Of("one two\n\nx\nthree", 4, 14));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_words()
    {
        var (line, carets) = Assert.Single(Of(new string('x', 500) + " bad " + new string('y', 500), 501, 504));

        Assert.Equal("bad", new string([.. line.Where((_, i) => i < carets.Length && carets[i] == '^')]));
        Assert.InRange(line.Length, 50, 112);
        Assert.True(line[0] == '…' && line[^1] == '…');
    }

    private static List<(string Line, string Carets)> Of(string text, int start, int end) =>
        [.. Excerpt.Of(new TextLines(text), new TextRange(start, end))];
}
