using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary><c>all</c>, <c>any</c>, <c>not</c>, and kinds side by side.</summary>
public sealed class CombinationTests
{
    private const string Both = "find: {all: [{phrases: {en: refund}}, {phrases: {en: tomorrow}}]}\n";

    [Theory]
    [InlineData("A refund comes tomorrow.", "refund")]
    [InlineData("Tomorrow a refund comes. A refund is here.", "refund")]
    [InlineData("A refund comes. See you tomorrow.", "")]
    public void All_parts_are_needed_in_one_sentence_and_the_range_is_the_first_parts(string draft, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], TestPolicy.Of(Both).Words(draft));

    [Theory]
    [InlineData("unit: draft")]
    [InlineData("in: draft")]
    public void All_parts_are_needed_in_one_draft(string unit) =>
        Assert.Equal(["refund"], TestPolicy.Of(Both + unit).Words("A refund comes. See you tomorrow."));

    [Fact]
    public void Any_part_will_do()
    {
        var policy = TestPolicy.Of("find: {any: [{phrases: {en: refund}}, {pattern: 'no+'}]}");

        Assert.Equal(["noo", "refund"], policy.Words("Oh noo, a refund."));
        Assert.Empty(policy.Words("Oh yes."));
    }

    [Fact]
    public void Kinds_side_by_side_mean_any() =>
        Assert.Equal(["noo", "refund"], TestPolicy.Of("find: {phrases: {en: refund}, pattern: 'no+'}").Words("Oh noo, a refund."));

    [Theory]
    [InlineData("We refuse.", "refuse")]
    [InlineData("We refuse, but we replace it.", "")]
    [InlineData("We refuse. We replace it.", "refuse")]
    public void Not_wants_the_part_absent_from_the_unit(string draft, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        TestPolicy.Of("find: {all: [{phrases: {en: refuse}}, {not: {phrases: {en: replace}}}]}").Words(draft));

    [Fact]
    public void The_place_of_not_among_the_parts_does_not_matter() =>
        Assert.Equal(["refuse"], TestPolicy.Of("find: {all: [{not: {phrases: {en: replace}}}, {phrases: {en: refuse}}]}").Words("We refuse it."));

    [Fact]
    public void Combinations_nest() => Assert.Equal(
        ["refuse", "12"],
        TestPolicy.Of("find: {any: [{all: [{phrases: {en: refuse}}, {any: [{pattern: '!'}, {phrases: {en: never}}]}]}, {pattern: '\\d+'}]}")
            .Words("We refuse! We refuse it. Give 12."));

    [Fact]
    public void A_quantity_combines_with_phrases() => Assert.Equal(
        ["refuse"], TestPolicy.Of("find: {all: [{phrases: {en: refuse}}, {count: {of: exclamation-marks, at-least: 2}}]}").Words("We refuse!! We refuse!"));
}
