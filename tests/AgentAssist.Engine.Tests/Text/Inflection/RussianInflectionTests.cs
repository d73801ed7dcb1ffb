using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class RussianInflectionTests
{
    [Theory]
    [InlineData("вернуть", "вернём вернул вернула вернули верните верну вернёт")]
    [InlineData("помочь", "помогу поможем поможет помог помогла помогите")]
    [InlineData("виноватый", "виноват виновата виноваты виноватого")]
    [InlineData("невозможный", "невозможно невозможна невозможны")]
    [InlineData("клиент", "клиента клиенту клиентом клиенты клиентов клиентами")]
    [InlineData("карта", "карты карте карту картой карт картами")]
    [InlineData("заявление", "заявления заявлению заявлением заявлении заявлений")]
    [InlineData("блокировать", "блокирую блокирует блокируем блокировали блокируйте")]
    [InlineData("решить", "решу решим решит решили решите решил")]
    [InlineData("перезвонить", "перезвоню перезвоним перезвонят перезвоните")]
    public void A_lemma_brings_its_forms(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("ru", lemma), Words(forms));

    [Theory]
    [InlineData("деньги", "денег деньгам деньгами деньгах")]
    [InlineData("идти", "иду идёт шёл шла шли идите")]
    [InlineData("мочь", "могу можешь можем могут мог могла могли")]
    [InlineData("хотеть", "хочу хочет хотим хотите хотел хотели")]
    [InlineData("человек", "человека люди людей людям людьми")]
    [InlineData("ребёнок", "ребёнка дети детей детям детьми")]
    [InlineData("быть", "есть буду будет будем был была были будьте")]
    [InlineData("дать", "дам даст дадим дадут дал дали дайте")]
    [InlineData("найти", "найду найдём нашёл нашла нашли найдите")]
    [InlineData("прийти", "приду придёт пришёл пришла пришли")]
    [InlineData("разобраться", "разберусь разберёмся разобрался разберитесь")]
    [InlineData("ошибиться", "ошибусь ошибётся ошибся ошиблась ошиблись")]
    [InlineData("принять", "приму примем примут принял приняли примите")]
    [InlineData("счёт", "счёта счётом счета счетов счетами")]
    [InlineData("месяц", "месяца месяцев месяцем месяцами")]
    [InlineData("время", "времени временем времён")]
    [InlineData("друг", "друга друзья друзей друзьями")]
    [InlineData("я", "меня мне мной")]
    [InlineData("вы", "вас вам вами")]
    [InlineData("ничто", "ничего ничему ничем")]
    [InlineData("два", "двух двум двумя две")]
    [InlineData("хороший", "хорошего лучше лучший")]
    public void The_gaps_of_the_dictionary_are_closed(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("ru", lemma), Words(forms));

    [Theory]
    [InlineData("вернём", "вернуть вернули верните")]
    [InlineData("ничем", "ничего ничему")]
    [InlineData("можем", "мочь могу могли")]
    [InlineData("денег", "деньги деньгами")]
    [InlineData("людей", "человек люди людьми")]
    [InlineData("разобью", "разбить разобьём разбил")]
    [InlineData("пришельцев", "пришелец пришельцы")]
    [InlineData("заблокировали", "заблокировать заблокируем заблокирует")]
    [InlineData("минут", "минута минуты минутами")]
    [InlineData("звёзды", "звезда звёзд звездой")]
    public void A_form_means_its_lemma(string form, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("ru", form), Words(forms));

    [Fact]
    public void A_form_that_is_a_lemma_too_means_both_when_the_other_is_the_commoner() =>
        Assert.Subset(Dictionaries.FormsOf("ru", "банка"), Words("банк банку банке банком банок банками"));

    [Theory]
    [InlineData("политика", "политиком политиков")]
    [InlineData("смогу", "смога смогом смоге")]
    [InlineData("для", "длить дели длит")]
    [InlineData("потом", "пот пота поты")]
    public void A_chance_likeness_is_not_followed(string word, string strangers) =>
        Assert.Empty(Dictionaries.FormsOf("ru", word).Intersect(Words(strangers)));

    [Theory]
    [InlineData("ребенок")]
    [InlineData("ребёнок")]
    [InlineData("РЕБЁНОК")]
    public void A_word_is_found_with_and_without_its_dots(string word) =>
        Assert.Subset(Dictionaries.FormsOf("ru", word), Words("ребёнка ребёнку детей"));

    [Theory]
    [InlineData("забанить", "забаню забанит забаним забанили забаньте")]
    [InlineData("забанили", "забанить забаню забаним")]
    [InlineData("гуглить", "гуглю гуглит гуглил гуглите")]
    [InlineData("залогиниться", "залогинюсь залогинился залогиньтесь")]
    [InlineData("кэшбэк", "кэшбэка кэшбэком кэшбэки")]
    [InlineData("юзером", "юзер юзера юзеры юзеров")]
    [InlineData("лох", "лоха лохи лохов лохами")]
    [InlineData("быдло", "быдла быдлом")]
    [InlineData("токсичность", "токсичности токсичностью")]
    public void A_word_no_dictionary_knows_is_inflected_by_its_ending(string word, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("ru", word), Words(forms));

    private static HashSet<string> Words(string text) => [.. text.Split(' ')];
}
