using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class EnglishInflectionTests
{
    [Theory]
    [InlineData("account", "accounts account's")]
    [InlineData("company", "companies company's")]
    [InlineData("refund", "refunds refunded refunding")]
    [InlineData("charge", "charges charged charging")]
    [InlineData("stop", "stops stopped stopping")]
    [InlineData("offer", "offers offered offering")]
    [InlineData("happy", "happier happiest")]
    [InlineData("big", "bigger biggest")]
    [InlineData("shipment", "shipments")]
    [InlineData("cancel", "cancels canceled cancelled cancelling")]
    [InlineData("apologize", "apologizes apologized apologise apologised")]
    public void A_lemma_brings_its_forms(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("en", lemma), Words(forms));

    [Theory]
    [InlineData("be", "am is are was were been being")]
    [InlineData("go", "goes went gone going")]
    [InlineData("child", "children")]
    [InlineData("send", "sends sent sending")]
    [InlineData("understand", "understands understood")]
    [InlineData("overwrite", "overwrites overwrote overwritten")]
    [InlineData("person", "people")]
    [InlineData("good", "better best")]
    [InlineData("we", "us")]
    public void Irregular_words_are_joined(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("en", lemma), Words(forms));

    [Theory]
    [InlineData("accounts", "account")]
    [InlineData("went", "go goes")]
    [InlineData("stopped", "stop stopping")]
    [InlineData("found", "find finds")]
    [InlineData("cancelled", "cancel cancels")]
    [InlineData("refunds", "refund refunded")]
    [InlineData("children", "child")]
    [InlineData("apologised", "apologize apologizes")]
    public void A_form_means_its_lemma(string form, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("en", form), Words(forms));

    [Theory]
    [InlineData("i", "i me")]
    [InlineData("a", "a an")]
    [InlineData("the", "the")]
    [InlineData("it", "it")]
    [InlineData("can", "can")]
    [InlineData("will", "will")]
    [InlineData("for", "for")]
    [InlineData("out", "out")]
    [InlineData("but", "but")]
    [InlineData("not", "not")]
    [InlineData("have", "had has have having")]
    [InlineData("does", "did do does doing done")]
    public void A_function_word_has_its_listed_forms_only(string word, string forms) =>
        Assert.Equal(forms.Split(' '), Dictionaries.FormsOf("en", word).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("undo", "undoes undid undone")]
    [InlineData("one", "ones")]
    [InlineData("like", "likes liked")]
    public void A_word_near_a_function_word_keeps_its_forms(string word, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("en", word), Words(forms));

    [Theory]
    [InlineData("happy", "unhappy happily happiness")]
    [InlineData("help", "helper helpers helpless")]
    [InlineData("use", "reuse user useful usable")]
    [InlineData("kind", "unkind kindly kindness")]
    [InlineData("agree", "disagree agreement agreeable")]
    [InlineData("ban", "banner")]
    [InlineData("fee", "feed feeds")]
    public void Derived_words_are_other_words(string lemma, string strangers) =>
        Assert.Empty(Dictionaries.FormsOf("en", lemma).Intersect(Words(strangers)));

    [Fact]
    public void A_derived_word_brings_its_own_forms_only()
    {
        Assert.Equal(["unhappier", "unhappiest", "unhappy"], Dictionaries.FormsOf("en", "unhappy").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("walk", Dictionaries.FormsOf("en", "walker"));
        Assert.Contains("walkers", Dictionaries.FormsOf("en", "walker"));
    }

    [Theory]
    [InlineData("this", "thi")]
    [InlineData("news", "new newer")]
    [InlineData("evening", "even evens")]
    [InlineData("during", "dure")]
    public void A_word_that_only_looks_like_a_form_is_none(string word, string strangers) =>
        Assert.Empty(Dictionaries.FormsOf("en", word).Intersect(Words(strangers)));

    [Theory]
    [InlineData("upvotes", "upvote upvoted")]
    [InlineData("cheque", "cheques")]
    public void A_word_no_dictionary_knows_is_inflected_by_its_ending(string word, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("en", word), Words(forms));

    private static HashSet<string> Words(string text) => [.. text.Split(' ')];
}
