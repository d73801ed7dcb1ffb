using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection;

public sealed class UkrainianInflectionTests
{
    [Theory]
    [InlineData("клієнт", "клієнта клієнту клієнтові клієнтом клієнти клієнтів клієнтами")]
    [InlineData("послуга", "послуги послузі послугу послугою послуг послугами")]
    [InlineData("картка", "картки картці картку карткою карток картками")]
    [InlineData("рахунок", "рахунку рахунком рахунки рахунків")]
    [InlineData("стіл", "стола столу столом столи")]
    [InlineData("річка", "річки річці річок")]
    [InlineData("земля", "землі землею земель")]
    [InlineData("питання", "питанню питанням питань питаннями")]
    [InlineData("можливість", "можливості можливістю можливостей")]
    [InlineData("компенсація", "компенсації компенсацію компенсацією компенсацій")]
    [InlineData("місяць", "місяця місяцем місяці місяців")]
    [InlineData("товариш", "товариша товаришем товариші")]
    [InlineData("хлопець", "хлопця хлопці хлопців")]
    [InlineData("слово", "слова слову слів словами")]
    public void Nouns_are_declined(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", lemma), Words(forms));

    [Theory]
    [InlineData("важливий", "важливого важливому важлива важливу важливі важливих важливіший найважливіший")]
    [InlineData("останній", "останнього останньому остання останню останні останніх")]
    [InlineData("швидкий", "швидкого швидка швидші швидший найшвидший")]
    public void Adjectives_are_declined_and_compared(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", lemma), Words(forms));

    [Theory]
    [InlineData("чекати", "чекаю чекаєте чекаємо чекав чекала чекали чекайте чекатиму чекатимуть")]
    [InlineData("скасувати", "скасую скасуємо скасував скасовано скасуйте")]
    [InlineData("повернути", "поверну повернемо повернув повернули поверніть повернено")]
    [InlineData("зробити", "зроблю зробимо зроблять зробив зробіть зроблено")]
    [InlineData("писати", "пишу пишете писав пишіть")]
    [InlineData("просити", "прошу просимо просять просив")]
    [InlineData("ходити", "ходжу ходить ходили ходіть")]
    [InlineData("повертатися", "повертаюся повертаюсь повертається повертався повертатимуться")]
    [InlineData("вибачитися", "вибачуся вибачиться вибачилися вибачтеся")]
    public void Verbs_are_conjugated(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", lemma), Words(forms));

    [Theory]
    [InlineData("псих", "психа психи психом", "пса псу пси псе")]
    [InlineData("лайно", "лайна лайном", "лайн лайноа")]
    [InlineData("дурень", "дурня дурні дурням", "дуре дурни дурела")]
    [InlineData("дауни", "дауна даунів", "дау дауло")]
    [InlineData("дебіл", "дебіла дебіли", "дебела дебелу")]
    [InlineData("гнида", "гниди гниду гнид", "гнидаа гнидаом")]
    [InlineData("гей", "гея геї", "геяти геяла гйа")]
    [InlineData("чмо", "чма чмом", "чем чом чіма")]
    [InlineData("гра", "гри гру грою ігор", "гор гер гору горе")]
    [InlineData("сука", "суки сукою сук", "суша суше сушу")]
    [InlineData("лох", "лоха лохи лохів", "лосям лосів лхи")]
    [InlineData("баран", "барана барани", "баранина баранину")]
    [InlineData("чурка", "чурки чурок", "чуреки чурекам")]
    [InlineData("ціна", "ціни цін ціною", "цене цона")]
    [InlineData("код", "коду кодом", "кди кду")]
    [InlineData("швидка", "швидкий швидкого", "")]
    [InlineData("хлопця", "хлопець хлопцем", "")]
    [InlineData("рахунку", "рахунок рахунки", "")]
    [InlineData("столу", "стіл столи", "")]
    public void A_guess_keeps_to_what_can_be_a_form(string word, string forms, string strangers)
    {
        var made = Dictionaries.FormsOf("uk", word);

        Assert.Subset(made, Words(forms));
        Assert.Empty(made.Intersect(Words(strangers)));
    }

    [Theory]
    [InlineData("гроші", "грошей грошам грошима")]
    [InlineData("людина", "людини людей людям людьми люди")]
    [InlineData("дитина", "дитини діти дітей дітьми")]
    [InlineData("бути", "є буду буде будемо був була були")]
    [InlineData("дати", "дам даси дасть дамо дадуть дав дала дайте")]
    [InlineData("їсти", "їм їсть їмо їдять їв")]
    [InlineData("могти", "можу можеш може можемо можуть міг могла могли")]
    [InlineData("хотіти", "хочу хоче хочемо хотів хотіла")]
    [InlineData("допомогти", "допоможу допоможемо допоміг допомогла допоможіть")]
    [InlineData("знайти", "знайду знайдемо знайшов знайшла знайшли")]
    [InlineData("ім'я", "імені іменем імена")]
    [InlineData("рік", "року роки років роком")]
    [InlineData("я", "мене мені мною")]
    [InlineData("ви", "вас вам вами")]
    [InlineData("два", "двох двом двома дві")]
    [InlineData("повинен", "повинна повинно повинні")]
    public void Irregular_words_are_joined(string lemma, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", lemma), Words(forms));

    [Theory]
    [InlineData("можемо", "могти можу може")]
    [InlineData("допомогти", "допоможемо")]
    [InlineData("грошей", "гроші грошам")]
    [InlineData("послуг", "послуга послуги")]
    [InlineData("клієнтами", "клієнт клієнта клієнтів")]
    [InlineData("замовлень", "замовлення замовленням")]
    [InlineData("скасуємо", "скасувати скасували скасую")]
    [InlineData("перевірте", "перевірити перевіримо перевірив")]
    [InlineData("повертається", "повертатися повертаються")]
    [InlineData("чекатимемо", "чекати чекаю")]
    [InlineData("зроблено", "зробити зробимо")]
    [InlineData("важливого", "важливий важлива")]
    public void A_form_means_its_lemma(string form, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", form), Words(forms));

    [Theory]
    [InlineData("комп’ютер", "комп'ютера комп'ютери")]
    [InlineData("компʼютер", "комп'ютера комп'ютери")]
    [InlineData("КОМП'ЮТЕР", "комп'ютера комп'ютери")]
    public void The_apostrophes_are_one_letter(string word, string forms) =>
        Assert.Subset(Dictionaries.FormsOf("uk", word), Words(forms));

    [Theory]
    [InlineData("для")]
    [InlineData("тільки")]
    [InlineData("вже")]
    public void Words_that_do_not_change_stay_alone(string word) =>
        Assert.Equal([word], Dictionaries.FormsOf("uk", word));

    private static HashSet<string> Words(string text) => [.. text.Split(' ')];
}
