using AgentAssist.LanguageModel.Rewriting;

namespace AgentAssist.LanguageModel.Tests.Rewriting;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("The parcel comes tomorrow.", "Your parcel will come tomorrow.")]
    [InlineData("", "New.")]
    [InlineData("Old.", "")]
    [InlineData("Hi 👋🏽 there\r\nfriend", "Hi 👋 there\nold friend 🙂")]
    [InlineData("Посилка\u0306 прийде", "посилка прийде")]
    [InlineData("same", "same")]
    public void The_edits_make_the_one_of_the_other(string from, string to)
    {
        var edits = TextDiff.Between(from, to);

        Assert.Equal(to, TextEdit.Apply(from, edits));
        Assert.All(edits, edit => Assert.False(edit.Range.Start > 0 && edit.Range.Start < from.Length && char.IsLowSurrogate(from[edit.Range.Start])));
    }

    [Fact]
    public void Only_what_changes_is_edited() =>
        Assert.Equal([new TextEdit(new TextRange(0, 3), "Your"), new TextEdit(new TextRange(11, 16), "will come")], TextDiff.Between("The parcel comes tomorrow.", "Your parcel will come tomorrow."));
}
