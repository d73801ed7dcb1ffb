using System.Text;

namespace AgentAssist.Engine.Tests.Fuzzing;

/// <summary>Drafts of three languages, broken, disguised and bloated.</summary>
internal static class NastyDrafts
{
    private static readonly string[] s_sentences =
    [
        "Hello, Anna! Thank you for waiting so long.", "Unfortunately we cannot help you with this order.", "Tell him that the money comes back on Friday.",
        "You should have read the rules before you bought it!!!", "CALM DOWN and send me your password, please.", "I will check it and write to you within 3 days.",
        "Здравствуйте, Анна! Спасибо, что подождали.", "К сожалению, ничем не можем помочь.", "Передайте клиенту, что деньги вернутся в пятницу.",
        "Вы сами виноваты, надо было читать правила.", "Пришлите номер карты и код с обратной стороны.", "Вы идиот, и я тебе больше не отвечаю.",
        "Вітаю, Ганно! Дякуємо за очікування.", "На жаль, нічим не можемо допомогти.", "Скажіть клієнту, що гроші повернуться у п'ятницю.",
        "Ви самі винні, треба було читати правила.", "Надішліть номер картки та код зі звороту.", "Ти дурень, і я вам більше не відповідаю.",
        "See https://example.com/a?b=c or write to help@example.com, order №12-345.", "> You wrote: “where is it?”\n\nIt is on its way.", "Best regards,\nPeter", "[name], your order {number} is ready.",
    ];

    private static readonly Mutations s_mutations = new(
    [
        " ", "  ", "\n", "\r\n", "\n\n", "\t", "\0", "\u0001", "\u001B[31m", "\u0085", "\u2028", "\u200B", "\u200D", "\u2060", "\u00AD", "\u202E", "\u202A", "\u2066", "\u2069", "\uFEFF", "\uFFFF",
        "\uD83D", "\uDE00", "😀", "👨‍👩‍👧‍👦", "👍🏽", "🇺🇦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u0301", "\u0489\u0489\u0489", "\u20DD", "ﷺ", "ﬃ", "ß", "İ", "ı", "𝓱𝓮", "Ⓐ", "１２", "*", "**", "@", "$", "#", "1", "0", "3",
        "!!!", "?!", "…", "«", "»", "“", "”", "„", "\"", "'", "`", "```", "<", ">", "</script>", "{{", "}}", "${x}", "%s", "\\", "|", "://", "..", "١٢٣", "中文", "שלום", "ไทย", "і", "ё", "ґ", "Ъ",
    ]);

    private static readonly string[] s_runs = ["a", "а", " ", ".", "!", "a ", "и д ", "😀", "\u0301", "\n", "«", "*", "a*", "1", "@a ", "> ", "we cannot ", "👨‍👩‍👧", "\u200B", "не "];

    public static string Any(Random random)
    {
        var draft = new StringBuilder();
        for (var n = random.Next(1, 5); n > 0; n--) draft.Append(s_sentences[random.Next(s_sentences.Length)]).Append(random.Next(3) == 0 ? "\n" : " ");
        var text = draft.ToString();
        return random.Next(8) switch
        {
            0 => Disguised(text, random),
            1 => text.Insert(random.Next(text.Length), Run(random)),
            2 => Noise(random),
            3 => s_mutations.Of(Disguised(text, random), random),
            _ => s_mutations.Of(s_mutations.Of(text, random), random),
        };
    }

    /// <summary>Letters become what looks like them, words are spaced out, stretched or masked.</summary>
    private static string Disguised(string text, Random random)
    {
        const string from = "aeoipcxаеоіирсху", to = "аеоірсх4@3010*y!";
        var disguised = new StringBuilder();
        var isSpaced = false;
        foreach (var c in text)
        {
            if (c == ' ') isSpaced = random.Next(6) == 0;
            var at = from.IndexOf(c, StringComparison.Ordinal);
            disguised.Append(at >= 0 && random.Next(3) == 0 ? to[at % to.Length] : c);
            if (random.Next(20) == 0) disguised.Append(c, random.Next(1, 6));
            if (isSpaced) disguised.Append(" .-*_"[random.Next(5)]);
        }

        return disguised.ToString();
    }

    private static string Run(Random random) => string.Concat(Enumerable.Repeat(s_runs[random.Next(s_runs.Length)], random.Next(1, 200)));

    private static string Noise(Random random)
    {
        var noise = new char[random.Next(300)];
        for (var i = 0; i < noise.Length; i++) noise[i] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x500));
        return new string(noise);
    }
}
