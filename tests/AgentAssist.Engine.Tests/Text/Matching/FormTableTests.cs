using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class FormTableTests
{
    private readonly FormTableBuilder _builder = new();

    [Fact]
    public void Every_form_is_found_with_its_words_and_no_other_text_is()
    {
        for (var i = 1; i <= 500; i++) _builder.Add($"form{i}", i);
        var table = _builder.Build();

        Assert.All(Enumerable.Range(1, 500), i => Assert.Equal([i], table.WordsOf(table.Find($"form{i}")).ToArray()));
        Assert.All(Enumerable.Range(501, 500), i => Assert.Equal(0, table.Find($"form{i}")));
        Assert.Equal(0, table.Find(""));
    }

    [Fact]
    public void A_form_is_found_by_all_its_letters_whatever_the_hash()
    {
        _builder.Add("abc", 1);
        var table = _builder.Build();
        var hash = Tokenizer.Hash("abc");

        Assert.NotEqual(0, table.Find(hash, "abc"));
        Assert.Equal([0, 0, 0], new[] { table.Find(hash, "abd"), table.Find(hash, "ab"), table.Find(hash, "abcd") });
        Assert.Equal(0, table.Find(hash + 1, "abc"));
    }

    [Fact]
    public void Forms_of_the_same_words_have_one_class()
    {
        foreach (var (form, word) in new[] { ("a", 1), ("b", 1), ("c", 1), ("a", 2), ("b", 2), ("a", 1), ("a", 2) }) _builder.Add(form, word);
        var table = _builder.Build();

        Assert.Equal(table.Find("a"), table.Find("b"));
        Assert.Equal([1, 2], table.WordsOf(table.Find("a")).ToArray());
        Assert.Equal([1], table.WordsOf(table.Find("c")).ToArray());
        Assert.Empty(table.WordsOf(0).ToArray());
    }

    [Fact]
    public void A_class_without_forms_has_its_word_and_is_not_found()
    {
        var formClass = _builder.AddClass(7);
        var table = _builder.Build();

        Assert.Equal([7], table.WordsOf(formClass).ToArray());
        Assert.DoesNotContain(formClass, table.Slots().Select(table.ClassAt));
    }

    [Theory]
    [InlineData("и", nameof(Language.Russian))]
    [InlineData("та", nameof(Language.Unknown))]
    [InlineData("дякую", nameof(Language.Ukrainian))]
    [InlineData("word", nameof(Language.Unknown))]
    public void A_function_word_tells_its_language_whether_a_phrase_has_it_or_not(string word, string expected)
    {
        var without = _builder.Build();
        var builder = new FormTableBuilder();
        builder.Add(word, 1);
        var with = builder.Build();

        Assert.Equal(expected, without.LanguageOf(without.Find(word)).ToString());
        Assert.Equal(expected, with.LanguageOf(with.Find(word)).ToString());
        Assert.Equal([1], with.WordsOf(with.Find(word)).ToArray());
    }

    [Fact]
    public void Slots_hold_the_forms_with_their_letters_and_classes()
    {
        _builder.Add("abc", 1);
        _builder.Add("defg", 2);
        var table = _builder.Build();
        var slots = table.Slots().ToDictionary(slot => table.LettersAt(slot).ToString(), table.ClassAt);

        Assert.Equal(table.Count, slots.Count);
        Assert.All(slots, slot => Assert.Equal(table.Find(slot.Key), slot.Value));
        Assert.Contains("defg", slots.Keys);
    }

    [Fact]
    public void An_empty_table_knows_no_word()
    {
        Assert.Equal(0, FormTable.Empty.Find("и"));
        Assert.Equal(0, FormTable.Empty.Count);
        Assert.Empty(FormTable.Empty.WordsOf(0).ToArray());
        Assert.Equal(Language.Unknown, FormTable.Empty.LanguageOf(0));
    }
}
