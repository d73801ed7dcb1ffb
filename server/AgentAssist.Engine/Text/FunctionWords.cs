using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Words, frequent in any text, that tell Russian from Ukrainian where the letters do not.</summary>
internal static class FunctionWords
{
    private const string Russian = """
        и что это как вы мы он она они его ее их ей ему мне тебе вас нас вам нам вами нами или если чтобы когда где кто
        только уже еще очень также тоже может можно нет был была было были будет есть при все всё этот эта эти этого этой
        который которая которое которые сейчас сегодня завтра вчера здравствуйте спасибо пожалуйста добрый хорошего нужно
        надо после сколько почему потому поэтому здесь там ничего никто никогда всегда хорошо плохо день дней деньги заказ
        заказа товар вопрос вопросы ответ прошу извините ваш ваша ваше ваши вашего вашей вашу наш наша наше наши мой моя
        свой свою своего себя до свидания тут та тому себе понедельник вторник среда четверг пятница суббота воскресенье
        """;

    private const string Ukrainian = """
        що це як ви ми він вона вони його її їх їй йому мені тобі вас нас вам нам або якщо щоб коли де хто та й але
        тільки лише вже ще дуже також теж може можна немає був була було були буде є при всі все цей ця ці цього цієї
        який яка яке які зараз сьогодні завтра вчора вітаю дякую дякуємо ласка добрий гарного потрібно треба після скільки
        чому тому бо тут там нічого ніхто ніколи завжди добре погано день днів гроші замовлення товар питання запитання
        відповідь прошу вибачте ваш ваша ваше ваші вашого вашої вашу наш наша наше наші мій моя свій свою свого себе від до
        вами нами тебе уже побачення понеділок вівторок середа четвер субота неділя чи ні та
        """;

    /// <summary>Folded words that only one of the two languages has.</summary>
    public static IEnumerable<(string Letters, Language Language)> All()
    {
        var russian = Words(Russian);
        var ukrainian = Words(Ukrainian);
        return russian.Except(ukrainian).Select(word => (word, Language.Russian))
            .Concat(ukrainian.Except(russian).Select(word => (word, Language.Ukrainian)));
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FoldTable.Fold)];
}
