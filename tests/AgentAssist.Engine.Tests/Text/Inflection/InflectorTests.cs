using AgentAssist.Engine.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class InflectorTests
{
    [Fact]
    public void The_build_brings_both_dictionaries() =>
        Assert.Empty(Dictionaries.Inflector.MissingDictionaries);

    [Fact]
    public void Without_dictionaries_it_says_so_and_works_on()
    {
        var inflector = Inflector.Load(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));
        var forms = new HashSet<string>();
        inflector.AddForms("en", "refunds", forms);

        Assert.Equal(["en", "ru"], inflector.MissingDictionaries);
        Assert.Subset(forms, new HashSet<string> { "refund", "refunds", "refunded", "refunding" });
    }

    [Fact]
    public void An_unknown_language_gives_the_word_alone() =>
        Assert.Equal(["données"], Dictionaries.FormsOf("fr", "Données"));

    [Fact]
    public void Case_and_apostrophes_are_normal() =>
        Assert.Contains("can't", Dictionaries.FormsOf("en", "CAN’T"));
}
