using System.Collections.Immutable;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class PhraseParserTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("  a \t b  ", "a b")]
    [InlineData("a, b; c: d! e.", "a b c d e")]
    [InlineData("e-mail", "e mail")]
    [InlineData("-- a --", "a")]
    [InlineData("a .b .. c", "a b c")]
    [InlineData("'tis dogs' food", "tis dogs food")]
    [InlineData("dogs'-food", "dogs food")]
    [InlineData("=went", "=went")]
    [InlineData("~cancel? (~=refund|no)", "(~cancel)? (~=refund|no)")]
    [InlineData("=let's", "=let =us")]
    [InlineData("refund*, now", "refund* now")]
    [InlineData("refund*", "refund*")]
    [InlineData("*fund", "*fund")]
    [InlineData("*fun*", "*fun*")]
    [InlineData("re*", "re*")]
    [InlineData("a ... b", "a ...3 b")]
    [InlineData("a ...1 b", "a ...1 b")]
    [InlineData("a ...20 b", "a ...20 b")]
    [InlineData("a ...2b", "a ...2 b")]
    [InlineData("(a|b c) d", "(a|b c) d")]
    [InlineData("( a | b )d", "(a|b) d")]
    [InlineData("a(b)", "a (b)")]
    [InlineData("(a|(b|c)) (d)", "(a|(b|c)) (d)")]
    [InlineData("a? b", "(a)? b")]
    [InlineData("(a|b)? c", "((a|b))? c")]
    [InlineData("e-mail? us", "(e mail)? us")]
    [InlineData("a ...2? b", "a (...2)? b")]
    [InlineData("a?...2 b", "(a)? ...2 b")]
    [InlineData("any-order: a b", "a ...3 b / b ...3 a")]
    [InlineData("  any-order:a b", "a ...3 b / b ...3 a")]
    [InlineData("any-order: a ...2 b ...5 c?", "a ...5 b ...5 (c)? / a ...5 (c)? ...5 b / b ...5 a ...5 (c)? / b ...5 (c)? ...5 a / (c)? ...5 a ...5 b / (c)? ...5 b ...5 a")]
    [InlineData("a any-order b", "a any order b")]
    [InlineData("we're", "(we are)")]
    [InlineData("=we're", "=we ='re")]
    [InlineData("a $cars b", "a (taxi|private car) b")]
    [InlineData("$big-cars_2", "(van)")]
    [InlineData("$none", "()")]
    [InlineData("$sorted", "(red ...3 car|car ...3 red)")]
    [InlineData("$all", "((taxi|private car)|bus)")]
    public void A_phrase_is_read(string phrase, string expected) => Assert.Equal(expected, Written(PhraseParser.Parse(phrase, Lists)));

    [Theory]
    [InlineData("", 0, "The phrase is empty.")]
    [InlineData("  ", 0, "The phrase is empty.")]
    [InlineData("?!", 0, "The phrase can be nothing at all")]
    [InlineData("a?", 0, "The phrase can be nothing at all")]
    [InlineData("(a|b?)", 0, "The phrase can be nothing at all")]
    [InlineData("...3", 0, "The phrase can be nothing at all")]
    [InlineData("a | b", 2, "«|» stands outside of brackets")]
    [InlineData("a b) c", 3, "«)» stands outside of brackets")]
    [InlineData("any-order: a | b", 13, "«|» stands outside of brackets")]
    [InlineData("a (b|c", 2, "The bracket is not closed")]
    [InlineData("a (b (c d)", 2, "The bracket is not closed")]
    [InlineData("a … b", 2, "«…» is one character here")]
    [InlineData("a ...2 ...3 b", 7, "Two gaps stand side by side")]
    [InlineData("a ...0 b", 2, "A gap is ...1 to ...20 words wide")]
    [InlineData("a ...21 b", 2, "A gap is ...1 to ...20 words wide")]
    [InlineData("a ...99999999999 b", 2, "A gap is ...1 to ...20 words wide")]
    [InlineData("a ~stop c", 2, "«~stop»: write one whole word of 5 letters or more behind ~")]
    [InlineData("a ~cancel* c", 2, "write one whole word of 5 letters or more behind ~")]
    [InlineData("a ~*cancel c", 2, "write one whole word of 5 letters or more behind ~")]
    [InlineData("a ~=*cancel c", 2, "write one whole word of 5 letters or more behind ~")]
    [InlineData("a ~e-mails c", 2, "write one whole word of 5 letters or more behind ~")]
    [InlineData("a ~ c", 2, "write one whole word of 5 letters or more behind ~")]
    [InlineData("a b* c", 2, "«b*»: write two letters or more beside *")]
    [InlineData("a *b* c", 2, "write two letters or more beside *")]
    [InlineData("a *b c", 2, "write two letters or more beside *")]
    [InlineData("a * c", 2, "write two letters or more beside *")]
    [InlineData("a e-mail* c", 2, "write two letters or more beside *")]
    [InlineData("a =cancel* c", 2, "«=cancel*»: = is for one form, * for all words that begin or end so. Write cancel*, or leave out the *")]
    [InlineData("a =*cancel c", 2, "Write *cancel, or leave out the *")]
    [InlineData("a $trucks b", 2, "There is no list «trucks» in lists.yaml")]
    [InlineData("any-order: a b c d e f", 0, "any-order: takes at most 5 words; this has 6")]
    public void What_cannot_be_read_is_told_at_its_place(string phrase, int position, string message)
    {
        var error = Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse(phrase, Lists));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
        Assert.Null(error.ListPhrase);
    }

    [Theory]
    [InlineData("a $broken", "x (y", 2, "The bracket is not closed")]
    [InlineData("$outer", "x (y", 2, "The bracket is not closed")]
    [InlineData("$itself", "so $itself", 3, "The list «itself» holds itself")]
    [InlineData("$one", "and $one", 4, "The list «one» holds itself")]
    public void An_error_in_a_list_is_told_in_the_phrase_that_has_it(string phrase, string inner, int position, string message)
    {
        var error = Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse(phrase, Lists));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((inner, position), (error.ListPhrase?.Text, error.Position));
    }

    [Fact]
    public void Forty_words_are_the_longest_phrase_and_the_longest_alternative_counts()
    {
        var forty = string.Join(' ', Enumerable.Repeat("a", 37)) + " ...2 (b|c d)";

        Assert.Single(PhraseParser.Parse(forty, Lists));
        Assert.Contains("has 41 words", Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse("x " + forty, Lists)).Message, StringComparison.Ordinal);
        Assert.Contains("at most 40", Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse("$none " + forty, Lists)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_words_in_any_order_are_every_order_of_them()
    {
        var orders = PhraseParser.Parse("any-order: a b c d e", Lists).Select(Written).ToArray();

        Assert.Equal(120, orders.Distinct().Count());
        Assert.All(orders, order => Assert.Equal(["a", "b", "c", "d", "e"], order.Split(" ...3 ").Order()));
    }

    [Fact]
    public void Brackets_nest_ten_deep_and_the_eleventh_is_told()
    {
        Assert.Single(PhraseParser.Parse(new string('(', 10) + "a" + new string(')', 10) + " (b)", Lists));

        var error = Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse("a " + new string('(', 11) + "a" + new string(')', 11), Lists));
        Assert.Equal(12, error.Position);
        Assert.Contains("more than 10 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_takes_fifty_thousand_phrases_of_lists_and_no_more()
    {
        var phrases = Enumerable.Repeat(Phrase("a"), 25_000).ToImmutableArray();

        Assert.Single(PhraseParser.Parse("$x b $x", _ => phrases));
        var error = Assert.Throws<PhraseSyntaxException>(() => PhraseParser.Parse("$x b $x c $y", name => name == "y" ? [Phrase("y")] : phrases));
        Assert.Equal(10, error.Position);
        Assert.Contains("more than 50,000 phrases", error.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Phrase>? Lists(string name) => name switch
    {
        "cars" => [Phrase("taxi"), Phrase("private car")],
        "big-cars_2" => [Phrase("van")],
        "none" => [],
        "sorted" => [Phrase("any-order: red car")],
        "all" => [Phrase("$cars"), Phrase("bus")],
        "broken" => [Phrase("fine"), Phrase("x (y")],
        "outer" => [Phrase("of $broken")],
        "itself" => [Phrase("so $itself")],
        "one" => [Phrase("of $other")],
        "other" => [Phrase("and $one")],
        _ => null,
    };

    private static Phrase Phrase(string text) => new(text, new SourceLocation("lists.yaml", 1, 1));

    private static string Written(ImmutableArray<ImmutableArray<PhraseItem>> alternatives) => string.Join(" / ", alternatives.Select(Written));

    private static string Written(ImmutableArray<PhraseItem> items) => string.Join(' ', items.Select(item => item switch
    {
        WordItem word => word.Kind switch
        {
            WordKind.Exact => "=" + word.Word,
            WordKind.Slipped => "~" + word.Word,
            WordKind.SlippedExact => "~=" + word.Word,
            WordKind.Prefix => word.Word + "*",
            WordKind.Suffix => "*" + word.Word,
            WordKind.Inside => "*" + word.Word + "*",
            _ => word.Word,
        },
        GapItem gap => $"...{gap.Words}",
        GroupItem group => $"({string.Join('|', group.Alternatives.Select(Written))}){(group.IsOptional ? "?" : "")}",
        _ => "",
    }));
}
