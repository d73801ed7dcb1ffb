using AgentAssist.Engine.Text.Inflection.Hunspell;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection.Hunspell;

public sealed class HunspellDictionaryTests : IDisposable
{
    private const string Affixes = """
        SET UTF-8
        TRY abc
        PFX U Y 1
        PFX U 0 un .
        SFX D Y 2
        SFX D y ied [^aeiou]y
        SFX D 0 ed [^y]
        SFX N N 1
        SFX N 0 ness .
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_headword_is_expanded_by_its_classes()
    {
        var dictionary = Read(Affixes, "2\nTidy/DU\nfit/D");

        Assert.Equal(["tidied"], Expand(dictionary, "tidy"));
        Assert.Equal(["fited"], Expand(dictionary, "fit"));
    }

    [Fact]
    public void A_form_is_traced_back_through_prefix_and_suffix()
    {
        var dictionary = Read(Affixes, "1\ntidy/DU");

        Assert.Equal("tidy", Lemma(dictionary, "tidied"));
        Assert.Equal("tidy", Lemma(dictionary, "untidy"));
        Assert.Equal("tidy", Lemma(dictionary, "untidied"));
        Assert.Empty(dictionary.Readings("tidyed"));
    }

    [Fact]
    public void A_class_that_does_not_cross_takes_no_prefix()
    {
        var dictionary = Read(Affixes, "1\nfit/UN");

        Assert.Single(dictionary.Readings("fitness"));
        Assert.Empty(dictionary.Readings("unfitness"));
    }

    [Theory]
    [InlineData("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .", "cat/BbAa")]
    [InlineData("FLAG num\nSFX 101 Y 1\nSFX 101 0 s .", "cat/7,101")]
    public void Flags_may_be_pairs_or_numbers(string affixes, string entry) =>
        Assert.Equal(["cats"], Expand(Read(affixes, "1\n" + entry), "cat"));

    [Fact]
    public void Dots_over_a_letter_do_not_matter()
    {
        var dictionary = Read("SFX A Y 1\nSFX A о ом о", "1\nведёрко/A");

        Assert.Equal("ведёрко", Lemma(dictionary, "ведерком"));
        Assert.Single(dictionary.Headwords("ведерко"));
    }

    [Theory]
    [InlineData("SET KOI8-R", "index.aff:1: the encoding KOI8-R is not supported")]
    [InlineData("SET UTF-8\nSFX A Y 1\nSFX A 0 s [^x", "index.aff:3: '[^x' is not a condition")]
    [InlineData("SFX A 0 s .", "index.aff:1: the affix class 'A' has no header line")]
    [InlineData("SFX A", "index.aff:1: an affix line needs")]
    public void A_bad_line_is_named(string affixes, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(affixes, "1\ncat/A")).Message);

    [Fact]
    public void A_folder_without_files_holds_no_dictionary() => Assert.Null(HunspellDictionary.Read(_folder));

    private HunspellDictionary Read(string affixes, string words)
    {
        File.WriteAllText(Path.Combine(_folder, "index.aff"), affixes);
        File.WriteAllText(Path.Combine(_folder, "index.dic"), words);
        return HunspellDictionary.Read(_folder)!;
    }

    private static List<string> Expand(HunspellDictionary dictionary, string word)
    {
        var forms = new List<string>();
        foreach (var entry in dictionary.Headwords(word))
            dictionary.Expand(entry, usesFlag: _ => true, prefix: null, forms);
        return forms;
    }

    private static string Lemma(HunspellDictionary dictionary, string form) =>
        dictionary.Words.WordAt(Assert.Single(dictionary.Readings(form)).Entry).ToString();
}
