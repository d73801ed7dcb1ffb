using System.Globalization;

namespace AgentAssist.Benchmarks.Conversations;

/// <summary>Conversations of fifty different messages of usual length in three languages: questions, complaints, answers, notes.</summary>
internal static class SampleTalks
{
    public const int Messages = 50;

    private static readonly string[] s_customer =
    [
        "Здравствуйте, заказ {0} должен был прийти ещё в понедельник, а в кабинете он так и стоит на складе. Когда его привезут?",
        "Hello, I was charged twice for order {0} and the second payment is still not back on my card. Could you have a look, please?",
        "Вітаю, застосунок знову не відкриває замовлення {0}, хоча я двічі його перевстановила. Що ще можна зробити?",
        "Жду уже третий час по обращению {0}, сколько можно! Ваше приложение просто издевательство, верните деньги.",
        "The courier left parcel {0} in the rain and the box is wet. I am really disappointed with this delivery.",
        "Дякую за швидку допомогу з {0}, ви найкращі! Підкажіть ще, чи діє гарантія на зарядку?",
    ];

    private static readonly string[] s_agent =
    [
        "Анна, мне жаль, что с заказом {0} так вышло. Проверила на складе: он уедет сегодня вечером, напишу вам завтра до десяти.",
        "I am sorry about the double charge for {0}. I have sent it back, the bank shows it within three working days.",
        "Перепрошую за незручності з {0}. Надішліть, будь ласка, версію застосунку, і я перевірю її разом із розробниками.",
        "Спасибо за фотографии. По номеру {0} вижу замену, курьер позвонит вам за час до приезда.",
    ];

    /// <summary>A conversation that no other of a different number shares a message with.</summary>
    public static Message[] Of(int number) => [.. Enumerable.Range(0, Messages).Select(i => Message(i, number))];

    private static Message Message(int index, int number)
    {
        var (author, texts) = index % 2 == 0 ? (Author.Customer, s_customer) : (Author.Agent, s_agent);
        var text = string.Format(CultureInfo.InvariantCulture, texts[index / 2 % texts.Length], number * Messages + index);
        return new Message(author, text, index % 25 == 24 ? Visibility.Note : Visibility.Public);
    }
}
