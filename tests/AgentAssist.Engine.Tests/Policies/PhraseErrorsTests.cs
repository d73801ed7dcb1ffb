using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

public sealed class PhraseErrorsTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("p");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("find: {phrases: {en: a (b|c}}\n", 5, 24)]
    [InlineData("find: {phrases: {en: 'it''s (b|c'}}\n", 5, 29)]
    [InlineData("find: {phrases: {en: \"\\u0061 b (c\"}}\n", 5, 32)]
    [InlineData("find:\n  phrases:\n    en:\n      - >-\n        one two\n        three (four\n", 10, 15)]
    public void An_error_in_a_phrase_is_told_at_its_character(string yaml, int line, int column)
    {
        var problem = Assert.Single(_folder.Rule("p", "r", yaml).Compile().Problems, problem => problem.Code == "phrase-syntax");

        Assert.Equal((line, column), (problem.Location.Line, problem.Location.Column));
    }

    [Fact]
    public void An_error_in_a_list_is_told_in_the_list()
    {
        _folder.Write("p/lists.yaml", "words:\n  en:\n    - fine\n    - not (so\n").Rule("p", "r", "find: {phrases: {en: very $words}}\n");

        var problem = Assert.Single(_folder.Compile().Problems, problem => problem.Code == "phrase-syntax");

        Assert.EndsWith("lists.yaml", problem.Location.File, StringComparison.Ordinal);
        Assert.Equal((4, 11), (problem.Location.Line, problem.Location.Column));
    }
}
