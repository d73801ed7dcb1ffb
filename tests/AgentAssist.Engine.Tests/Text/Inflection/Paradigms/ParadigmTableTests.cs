using AgentAssist.Engine.Text.Inflection.Paradigms;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection.Paradigms;

public sealed class ParadigmTableTests
{
    private static readonly StemChanges s_changes = new([("с", "ш"), ("ст", "щ")], [("к", "ц")]);

    [Theory]
    [InlineData("noun\nа: /и у", "карта", "карти карту")]
    [InlineData("noun\n_ [т]: /а", "сорт", "сорта")]
    [InlineData("noun\n_ [к]: /а", "сорт", "")]
    [InlineData("noun\nхвіст = у ом\n_: /$хвіст", "сорт", "сорту сортом")]
    [InlineData("noun\nа: */і", "рука", "руці")]
    [InlineData("noun\nа: +/_", "картка", "карток картек")]
    [InlineData("noun\n_: -/у", "рахунок", "рахунку")]
    [InlineData("noun\n_: </у", "стіл", "столу стелу")]
    [InlineData("noun\nа: >/_", "нога", "ніг")]
    [InlineData("noun\nь: =/ю", "тінь", "тінню")]
    [InlineData("noun\n_: <*/і", "рік", "році реці")]
    public void A_row_makes_its_forms(string table, string lemma, string expected)
    {
        var forms = new HashSet<string>();
        new ParadigmTable(table, s_changes).AddForms(lemma, WordClass.Noun, forms);
        forms.Remove(lemma);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), forms.Order());
    }

    [Theory]
    [InlineData("verb\nати: ~/у", "пишу", "писати")]
    [InlineData("noun\n_: -/у", "рахунку", "рахунок")]
    [InlineData("noun\n_: </у", "столу", "стіл")]
    [InlineData("noun\nа: +/_", "карток", "картка")]
    [InlineData("noun\n_: <*/і", "році", "рік")]
    public void A_form_is_traced_back(string table, string form, string lemma) =>
        Assert.Contains(lemma, new ParadigmTable(table, s_changes).Guess(form).Select(guess => guess.Lemma));

    [Fact]
    public void A_row_with_a_question_mark_is_made_but_not_recognized()
    {
        var table = new ParadigmTable("noun\nа: /у; ?/о", s_changes);
        var forms = new HashSet<string>();
        table.AddForms("мама", WordClass.Noun, forms);

        Assert.Contains("мамо", forms);
        Assert.Single(table.Guess("маму"));
        Assert.Empty(table.Guess("мамо"));
    }

    [Fact]
    public void The_reading_that_explains_most_is_the_likely_one()
    {
        var table = new ParadigmTable("noun\nа: /ою\nь: /ю\nverb\nати: аю/_", s_changes);

        Assert.Equal(["карта"], table.LikelyGuesses("картою").Select(guess => guess.Lemma).Where(lemma => lemma.EndsWith('а')));
        Assert.Equal(["читати"], table.LikelyGuesses("читати").Select(guess => guess.Lemma));
    }
}
