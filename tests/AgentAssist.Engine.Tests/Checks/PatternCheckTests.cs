using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class PatternCheckTests
{
    [Theory]
    [InlineData("pattern: 'order\\s+\\d+'", "See order 12 and order  7.", "order 12|order  7")]
    [InlineData("pattern: 'order'", "See Order.", "")]
    [InlineData("pattern: {regex: order, ignore-case: true}", "See ORDER.", "ORDER")]
    [InlineData("pattern: {regex: '(\\w)\\1', literals: [ee, oo], backtracking: true}", "A book, a bill.", "oo|ll")]
    [InlineData("pattern: {regex: '(\\w)\\1', literals: [ee, oo], backtracking: true}", "A bill.", "")]
    [InlineData("pattern: {regex: 'll', literals: B}", "A bill.", "ll")]
    [InlineData("pattern: {regex: '(?<=no )refund', literals: refund, backtracking: true}", "A refund, no refund.", "refund")]
    [InlineData("pattern: 'x*'", "No match of nothing, xx.", "xx")]
    [InlineData("pattern: '😀'", "Hi 😀!", "😀")]
    public void A_pattern_is_found_where_it_matches(string find, string draft, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), TestPolicy.Of($"find: {{{find}}}").Words(draft));

    [Fact]
    public void A_literal_that_is_absent_keeps_the_expression_from_being_tried() =>
        Assert.Empty(TestPolicy.Of("find: {pattern: {regex: 'a+', literals: zebra}}").Words("aaa"));

    [Theory]
    [InlineData("{x} of {match}", "12 of order 12")]
    [InlineData("{{x}} {y} {count}", "{12} {y} 0")]
    [InlineData("no {", "no {")]
    [InlineData("{x}{letter}.", "12.")]
    public void A_message_holds_what_the_expression_captured(string message, string expected) =>
        Assert.Equal(expected, TestPolicy.Of($"message: '{message}'\nfind: {{pattern: 'order (?<x>\\d+)(?<letter>[a-z])?'}}").Check("See order 12.").Diagnostics[0].Message);

    [Fact]
    public void Captured_text_is_no_markup() => Assert.Equal(
        @"\*\*a\*\* \<b\>", TestPolicy.Of("message: '{match}'\nfind: {pattern: '\\*.*>'}").Check("See **a** <b>.").Diagnostics[0].Message);

    [Theory]
    [InlineData(120, "")]
    [InlineData(121, "…")]
    public void Long_captured_text_is_cut(int length, string end) => Assert.Equal(
        new string('a', 120) + end, TestPolicy.Of("message: '{match}'\nfind: {pattern: 'a+'}").Check(new string('a', length)).Diagnostics[0].Message);

    [Fact]
    public void Captured_lines_are_one() =>
        Assert.Equal("a  b", TestPolicy.Of("message: '{match}'\nfind: {pattern: 'a\\s*b'}").Check("a\r\nb").Diagnostics[0].Message);

    [Fact]
    public void Matches_of_no_characters_are_none_and_more_than_are_kept_are_told()
    {
        var policy = TestPolicy.Of("find: {pattern: 'x*'}");
        var (most, more) = (policy.Check(Words(200)), policy.Check(Words(201)));

        Assert.Equal((200, 0), (most.Diagnostics.Count, most.Incomplete.Count));
        Assert.Equal((200, 1), (more.Diagnostics.Count, more.Incomplete.Count));

        static string Words(int count) => string.Join("a ", Enumerable.Repeat("x", count));
    }

    [Fact]
    public void Captures_of_a_pattern_with_anchors_hold_in_every_sentence()
    {
        var policy = TestPolicy.Of("message: '{first}'\nfind: {all: [{pattern: '^(?<first>\\w+)'}, {pattern: ' here'}]}");

        Assert.Equal(["One", "Three"], policy.Check("One is here. Two is there. Three is here.").Diagnostics.Select(diagnostic => diagnostic.Message));
    }
}
