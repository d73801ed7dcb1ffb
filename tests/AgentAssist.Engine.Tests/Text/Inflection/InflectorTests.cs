using AgentAssist.Engine.Text.Inflection;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class InflectorTests
{
    private static readonly string[] s_languages = ["en", "ru", "uk"];
    private static readonly string[] s_words = ["вернём", "accounts", "послуги", "разобью", "забанили", "went", "чекатиму", "можем"];

    [Fact]
    public void The_build_brings_both_dictionaries() =>
        Assert.Empty(Dictionaries.Inflector.MissingDictionaries);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void The_licence_of_a_dictionary_comes_with_it(string language) =>
        Assert.NotEmpty(File.ReadAllText(Path.Combine(Inflector.DefaultFolder, language, "license")));

    [Fact]
    public void Without_dictionaries_it_says_so_and_works_on()
    {
        var inflector = Inflector.Load(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));
        var forms = new HashSet<string>();
        inflector.AddForms("en", "refunds", forms);
        inflector.AddForms("en", "went", forms);
        inflector.AddForms("ru", "клиентом", forms);
        inflector.AddForms("ru", "помогу", forms);

        Assert.Equal(["en", "ru"], inflector.MissingDictionaries);
        Assert.Subset(forms, new HashSet<string> { "refund", "refunding", "go", "клиент", "клиентов", "поможем" });
    }

    [Fact]
    public void An_unknown_language_gives_the_word_alone() =>
        Assert.Equal(["données"], Dictionaries.FormsOf("fr", "Données"));

    [Fact]
    public void Case_and_apostrophes_are_normal() =>
        Assert.Contains("can't", Dictionaries.FormsOf("en", "CAN’T"));

    [Fact]
    public void Whatever_the_word_it_is_among_its_forms_and_all_are_lower_case() =>
        Gen.Select(Gen.Int[0, 2], Gen.String[Gen.Char["абвгдеёжзийьяісяїєabcdeinst'ІЇЁ-\ud800"], 0, 12]).Sample((language, word) =>
        {
            var forms = Dictionaries.FormsOf(s_languages[language], word);
            return forms.Contains(word.ToLowerInvariant()) && !forms.Any(form => form.Any(char.IsUpper));
        });

    [Fact]
    public void What_is_too_long_for_a_word_stays_as_it_is() =>
        Assert.Single(Dictionaries.FormsOf("ru", new string('а', 10_000)));

    [Fact]
    public void Several_threads_get_the_same_forms()
    {
        var expected = s_words.Select(AllForms).ToList();
        var actual = Enumerable.Range(0, 200).AsParallel().AsOrdered().Select(i => AllForms(s_words[i % s_words.Length])).ToList();

        Assert.All(actual, (forms, i) => Assert.Equal(expected[i % s_words.Length], forms));
    }

    private static string AllForms(string word) =>
        string.Join(' ', s_languages.SelectMany(language => Dictionaries.FormsOf(language, word).Order(StringComparer.Ordinal)));
}
