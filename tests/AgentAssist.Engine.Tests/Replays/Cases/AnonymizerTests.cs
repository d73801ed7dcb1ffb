using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Replays.Cases;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays.Cases;

public sealed class AnonymizerTests
{
    [Theory]
    [InlineData("Карта 5500 0000 0000 0004 принята.", "Карта 4111 1111 1111 1111 принята.", "card-number")]
    [InlineData("Write to ivan.petrov@mail.ru please.", "Write to customer@example.com please.", "email-address")]
    [InlineData("Позвоните +380 67 123 45 67 сегодня.", "Позвоните +1 202 555 0143 сегодня.", "phone-number")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00.", "IBAN GB82 WEST 1234 5698 7654 32.", "iban")]
    [InlineData("support@shop.com is for all, 12.05.2026 is a day.", "support@shop.com is for all, 12.05.2026 is a day.", "")]
    public void Data_is_replaced_by_a_stand_in(string text, string expected, string kinds)
    {
        var (theCase, replacements) = Anonymizer.Apply(new Case { Text = text });

        Assert.Equal(expected, theCase.Text);
        Assert.Equal(kinds, string.Join(',', replacements.Select(replacement => replacement.Kind)));
        var (again, none) = Anonymizer.Apply(theCase);
        Assert.Equal(expected, again.Text);
        Assert.Empty(none);
    }

    [Fact]
    public void Stand_ins_are_what_rules_find()
    {
        Assert.Single(Found(CardNumbers.Find, "4111 1111 1111 1111"));
        Assert.Single(Found(Ibans.Find, "GB82 WEST 1234 5698 7654 32"));
        Assert.Single(Found(EmailAddresses.Find, "customer@example.com"));
        Assert.Single(Found(TelephoneNumbers.Find, "+1 202 555 0143"));

        static IEnumerable<TextRange> Found(Func<string, TextRange, IEnumerable<TextRange>> find, string text) => find($"It is {text} now", new TextRange(0, text.Length + 10));
    }

    [Fact]
    public void Known_names_go_in_all_their_forms_and_from_the_context_too()
    {
        var theCase = new Case
        {
            Text = "Анна, передам Анне Петровой. Петрушка остаётся.",
            Conversation = [new Message(Author.Customer, "This is Maria's order, not mariachi.")],
            Context = new Context { Customer = new Customer("c1", "Анна Петрова"), Agent = new Agent(Name: "Support Team") },
        };

        var (replaced, replacements) = Anonymizer.Apply(theCase, "Maria");

        Assert.Equal("Алекс, передам Алекс Алекс. Петрушка остаётся.", replaced.Text);
        Assert.Equal("This is Alex's order, not mariachi.", replaced.Conversation[0].Text);
        Assert.Equal(("Алекс Алекс", "Support Team"), (replaced.Context.Customer.Name, replaced.Context.Agent.Name));
        Assert.Equal("А•••", replacements[0].Was);
    }

    [Fact]
    public void Spans_move_with_their_words()
    {
        var text = "ivan.petrov@mail.ru: you idiot, ivan.petrov@mail.ru";
        var theCase = new Case { Text = text, Expected = [new ExpectedFinding("core/insult", [Of("idiot"), new TextRange(text.LastIndexOf("ivan", StringComparison.Ordinal), text.Length)])] };

        var (replaced, _) = Anonymizer.Apply(theCase);

        Assert.Equal(["idiot", "customer@example.com"], replaced.Expected[0].Spans.Select(span => replaced.Text[span.Start..span.End]));

        TextRange Of(string word) => new(text.IndexOf(word, StringComparison.Ordinal), text.IndexOf(word, StringComparison.Ordinal) + word.Length);
    }
}
