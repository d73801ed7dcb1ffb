using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

public sealed class ListsTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder()
        .Pack("words").Write("words/lists.yaml", "rude: {en: [moron, dullard]}\nmild: {en: silly}\n")
        .Pack("tone", "extends: words\n").Rule("tone", "rudeness", "find: {phrases: {en: you $rude}}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_phrase_names_a_list_of_the_pack_it_builds_on() => Assert.Equal(1, Found("Listen, you dullards."));

    [Fact]
    public void The_nearest_list_of_a_name_wins()
    {
        _folder.Write("tone/lists.yaml", "rude: {en: goose}\n");

        Assert.Equal((1, 0), (Found("you goose"), Found("you moron")));
    }

    [Fact]
    public void A_list_that_another_pack_names_is_not_unused() =>
        Assert.Equal(["$mild"], _folder.Compile().Problems.Where(problem => problem.Code == "unused-list").Select(problem => problem.Message.Split('\'')[1]));

    [Fact]
    public void A_list_nobody_has_is_an_error_at_its_place()
    {
        _folder.Rule("tone", "rudeness", "find: {phrases: {en: you $rued}}\n");

        var problem = Assert.Single(_folder.Compile().Problems, problem => problem.Code == "dangling-reference");

        Assert.True(problem.IsError);
        Assert.Contains("did you mean 'rude'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(26, problem.Location.Column);
    }

    private int Found(string draft) => _folder.Default().Check(new DraftCheckRequest { Draft = new Draft(draft) }).Diagnostics.Count;
}
