using AgentAssist.LanguageModel.Rewriting.Facts;

namespace AgentAssist.LanguageModel.Tests.Rewriting;

public sealed class FactGuardTests
{
    [Theory]
    [InlineData("It takes 5 days.", "It takes five days.")]
    [InlineData("Через два дня вернём 1 200 ₽.", "Вернём 1200 руб. через 2 дня.")]
    [InlineData("За п'ять робочих днів.", "За 5 днів.")]
    [InlineData("В пятницу в 10:30.", "Я буду у вас в 10:30, в пятницу.")]
    [InlineData("Посылка едет в Киев.", "Она придёт к вам в Киеве.")]
    [InlineData("Will be there tomorrow.", "Завтра буде у вас.")]
    [InlineData("Look at shop.example/help.", "All is told at shop.example/help, have a look!")]
    [InlineData("Спасибо, Вы правы.", "Вы правы, спасибо Вам.")]
    [InlineData("3 of 4 parcels are here", "3 of the 4 parcels have come")]
    public void The_same_facts_in_other_words_are_kept(string draft, string rewrite)
    {
        var facts = FactGuard.Compare(draft, rewrite);

        Assert.True(facts.IsKept, $"lost: {string.Join(", ", facts.Lost)}; added: {string.Join(", ", facts.Added)}");
    }

    [Theory]
    [InlineData("It takes 5 days.", "It takes 5 hours.")]
    [InlineData("It takes 5 days.", "It takes a while.")]
    [InlineData("It costs 10 €.", "It costs 10 $.")]
    [InlineData("Через два дня.", "Через три дня.")]
    [InlineData("Завтра.", "Послезавтра.")]
    [InlineData("Придёт в пятницу.", "Придёт скоро.")]
    [InlineData("Придёт.", "Придёт 5 мая.")]
    [InlineData("Посылка едет в Киев.", "Посылка едет в Харьков.")]
    [InlineData("Look at shop.example/help.", "Look at shop.example/pay.")]
    [InlineData("Write to us.", "Write to us at pay@bad.example.")]
    [InlineData("Thank you.", "Thank you, says Robert.")]
    public void A_changed_fact_is_found(string draft, string rewrite) => Assert.False(FactGuard.Compare(draft, rewrite).IsKept);
}
