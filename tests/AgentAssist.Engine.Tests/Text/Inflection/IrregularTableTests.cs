using AgentAssist.Engine.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class IrregularTableTests
{
    [Fact]
    public void A_line_joins_lemmas_and_forms()
    {
        var set = Assert.Single(new IrregularTable(["# remark", "", "go: went gone # the past"]).Find("went"));

        Assert.Equal(["go"], set.Lemmas);
        Assert.Equal(["went", "gone"], set.Forms);
    }

    [Fact]
    public void Braces_stand_for_a_stem_with_its_endings()
    {
        var set = Assert.Single(new IrregularTable(["дать: да{м шь ст} дай"]).Find("дашь"));

        Assert.Equal(["дам", "дашь", "даст", "дай"], set.Forms);
    }

    [Fact]
    public void A_starred_line_is_for_verbs_with_prefixes()
    {
        var table = new IrregularTable(["*дать: дам"]);

        Assert.Empty(table.Find("дам"));
        Assert.Single(table.FindPrefixed("дам"));
    }

    [Fact]
    public void Words_without_forms_stand_each_for_itself()
    {
        var table = new IrregularTable(["для при:"]);

        Assert.Equal(["при"], Assert.Single(table.Find("при")).Words);
    }

    [Fact]
    public void A_line_without_a_colon_is_an_error() =>
        Assert.Contains("go went", Assert.Throws<FormatException>(() => new IrregularTable(["go went"])).Message);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("uk")]
    public void The_tables_that_are_shipped_can_be_read(string language) =>
        Assert.NotNull(IrregularTable.Load(language));
}
