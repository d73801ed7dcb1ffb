using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class NotTests
{
    [Theory]
    [InlineData("find: {not: {phrases: {en: please}}}", "Sit here. Please wait. Go on!", "Sit here.|Go on!")]
    [InlineData("find: {not: {phrases: {en: please}}}\nunit: draft", "Sit here. Go on!", "Sit here. Go on!")]
    [InlineData("find: {not: {phrases: {en: please}}}\nunit: draft", "Sit here. Please.", "")]
    [InlineData("find: {not: {phrases: {en: please}}}", "", "")]
    [InlineData("find: {all: [{not: {phrases: {en: please}}}, {not: {phrases: {en: thanks}}}]}", "Sit here. Thanks. Please do.", "Sit here.")]
    [InlineData("find: {all: [{not: {phrases: {en: please}}}, {phrases: {en: sit}}]}", "Sit here. Please sit.", "Sit")]
    [InlineData("find: {any: [{phrases: {en: quickly}}, {not: {pattern: '[.!]'}}]}", "Come quickly. Come", "quickly|Come")]
    [InlineData("find: {not: {not: {phrases: {en: please}}}}", "Sit. Please sit.", "Please sit.")]
    public void What_is_absent_is_found_as_the_unit(string find, string draft, string expected)
    {
        var policy = TestPolicy.Of(find + "\n");

        Assert.Equal(expected, string.Join('|', policy.Words(draft)));
    }
}
