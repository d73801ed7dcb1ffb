namespace AgentAssist.Benchmarks.Material;

/// <summary>Replies of exactly 500 characters in three languages, with and without words that the first phrases of the <see cref="PhraseBook"/> find.</summary>
internal static class SampleDrafts
{
    public const int Length = 500;

    private const int PerLanguage = 8;

    private static readonly string[][] s_plain =
    [
        [
            "Hello Anna, thank you for the photos of the box.",
            "I have checked the order 48213 and I can see that the parcel left our warehouse in Leeds on Monday morning.",
            "The courier promised to bring it before Friday, and you will get a message with the exact hour on the day itself.",
            "If the kettle still leaks, please keep the receipt: we will send a new one, free of charge, and collect the old one later.",
            "Your account now shows the right address, and the card ending in 4471 was charged only once.",
            "You can follow every step at https://example.com/track or write to care@example.com at any time.",
            "We close at six today, but I will stay with this until it is done.",
            "By the way, the discount of 15% stays on your account until the end of May, so there is no need to hurry.",
        ],
        [
            "Здравствуйте, Анна! Спасибо за фотографии коробки.",
            "Я проверил заказ 48213: посылка выехала со склада в Туле в понедельник утром, водитель уже получил маршрут.",
            "Курьер привезёт её до пятницы, а в день доставки придёт сообщение с точным часом, его можно поменять по ссылке.",
            "Если чайник всё ещё протекает, сохраните, пожалуйста, чек: мы отправим новый за свой счёт, а старый заберём позже.",
            "В личном кабинете теперь верный адрес, а деньги с карты, которая кончается на 4471, списаны только один раз.",
            "Каждый шаг видно на странице https://example.com/track, а вопросы можно прислать на care@example.com в любое время.",
            "Мы работаем до шести, но я останусь с вами на связи, пока всё не решится.",
            "Кстати, скидка 15% действует до конца мая, так что торопиться незачем: выберите спокойно.",
        ],
        [
            "Вітаю, Анно! Дякую за світлини коробки.",
            "Я перевірив замовлення 48213: посилка виїхала зі складу у Львові в понеділок уранці, водій уже отримав маршрут.",
            "Кур'єр привезе її до п'ятниці, а в день доставлення надійде повідомлення з точною годиною, її можна змінити.",
            "Якщо чайник іще протікає, збережіть, будь ласка, чек: ми надішлемо новий нашим коштом, а старий заберемо згодом.",
            "В особистому кабінеті тепер правильна адреса, а гроші з картки, що закінчується на 4471, списано лише один раз.",
            "Кожен крок видно на сторінці https://example.com/track, а питання можна надіслати на care@example.com будь-коли.",
            "Ми працюємо до шостої, але я залишуся з вами на зв'язку, доки все не вирішиться.",
            "До речі, знижка 15% діє до кінця травня, тож поспішати нема куди: обирайте спокійно.",
        ],
    ];

    private static readonly string[][] s_found =
    [
        [
            "Honestly, there is nothing we can do about it.", "You should calm down first.", "It is your own fault, you know.",
            "You were lying to our driver again.", "Only an id1ot would open it that way.", "Please stop complaining about the delay, this is not our problem.",
        ],
        [
            "Честно говоря, это невозможно исправить.", "Вам надо сначала успокоиться.", "Это ваша собственная вина.",
            "Вы опять обманываете нашего курьера.", "Только идиoт открывает так коробку.", "Хватит жаловаться на задержку, это не наша проблема.",
        ],
        [
            "Чесно кажучи, це неможливо виправити.", "Вам треба спершу заспокоїтися.", "Це ваша власна провина.",
            "Ви знову обманюєте нашого кур'єра.", "Лише iдiот відкриває так коробку.", "Годі скаржитися на затримку, це не наша проблема.",
        ],
    ];

    /// <summary>Drafts with three or four findings each: phrases as written, inflected, and in every other draft disguised.</summary>
    public static string[] WithFindings { get; } = [.. Drafts(found: true)];

    /// <summary>Drafts without any.</summary>
    public static string[] Clean { get; } = [.. Drafts(found: false)];

    private static IEnumerable<string> Drafts(bool found)
    {
        for (var draft = 0; draft < PerLanguage; draft++)
            for (var language = 0; language < s_plain.Length; language++)
                yield return Fill(Sentences(language, draft, found));
    }

    private static IEnumerable<string> Sentences(int language, int draft, bool found)
    {
        var plain = s_plain[language];
        var bad = s_found[language];
        for (var i = 0; ; i++)
        {
            yield return plain[(draft + i) % plain.Length];
            if (!found || i > 2) continue;
            yield return i < 2 ? bad[(draft + i) % 4] : bad[4 + (draft % 2)];
        }
    }

    private static string Fill(IEnumerable<string> sentences)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            text += sentence + " ";
            if (text.Length >= Length) break;
        }

        return text[..Length];
    }
}
