using System.Collections.Frozen;

namespace AgentAssist.LanguageModel.Rewriting.Facts;

/// <summary>How numbers, units and days are called in English, Russian and Ukrainian; small letters, straight apostrophes.</summary>
internal static class FactWords
{
    private static readonly FrozenDictionary<string, string> s_numbers = Table(
        ("2", "two два две двух двум двумя дві двох двом"), ("3", "three три трёх трех трем трём трьох трьом"), ("4", "four четыре четырёх четырех чотири чотирьох"),
        ("5", "five пять пяти п'ять п'яти"), ("6", "six шесть шести шість шести"), ("7", "seven семь семи сім семи"), ("8", "eight восемь восьми вісім восьми"),
        ("9", "nine девять девяти дев'ять дев'яти"), ("10", "ten десять десяти"), ("11", "eleven одиннадцать одинадцять"), ("12", "twelve двенадцать двенадцати дванадцять"),
        ("14", "fourteen четырнадцать чотирнадцять"), ("15", "fifteen пятнадцать п'ятнадцять"), ("20", "twenty двадцать двадцять"),
        ("30", "thirty тридцать тридцять"), ("40", "forty сорок"), ("50", "fifty пятьдесят п'ятдесят"), ("60", "sixty шестьдесят шістдесят"), ("100", "hundred сто"));

    private static readonly (string Unit, string[] Stems)[] s_units =
    [
        ("minute", ["minute", "min", "минут", "мин", "хвилин", "хв"]), ("hour", ["hour", "hr", "час", "годин", "год"]),
        ("day", ["day", "день", "дня", "дней", "дни", "дню", "днём", "днем", "сут", "днів", "дні", "доб", "діб"]), ("week", ["week", "недел", "тижд", "тижн"]),
        ("month", ["month", "месяц", "місяц"]), ("year", ["year", "лет", "год", "рік", "рок"]), ("percent", ["%", "percent", "процент", "відсот"]),
        ("usd", ["$", "usd", "dollar", "доллар", "долар"]), ("eur", ["€", "eur", "euro", "евро", "євро"]), ("gbp", ["£", "gbp", "pound", "фунт"]),
        ("rub", ["₽", "rub", "руб"]), ("uah", ["₴", "uah", "hryv", "грн", "грив"]),
    ];

    private static readonly (string Day, string[] Stems)[] s_days =
    [
        ("today", ["today", "tonight", "сегодня", "сьогодні"]), ("tomorrow", ["tomorrow", "завтра"]), ("yesterday", ["yesterday", "вчера", "вчора", "учора"]),
        ("after tomorrow", ["послезавтра", "післязавтра"]),
        ("monday", ["monday", "понедельник", "понеділ"]), ("tuesday", ["tuesday", "вторник", "вівтор"]), ("wednesday", ["wednesday", "среду", "среда", "среды", "середу", "середа", "середи"]),
        ("thursday", ["thursday", "четверг", "четвер"]), ("friday", ["friday", "пятниц", "п'ятниц"]), ("saturday", ["saturday", "суббот", "субот"]), ("sunday", ["sunday", "воскресень", "неділ"]),
        ("january", ["january", "январ", "січ"]), ("february", ["february", "феврал", "лют"]), ("march", ["march", "март", "берез"]), ("april", ["april", "апрел", "квіт"]),
        ("june", ["june", "июн", "черв"]), ("july", ["july", "июл", "лип"]), ("august", ["august", "август", "серп"]), ("september", ["september", "сентябр", "верес"]),
        ("october", ["october", "октябр", "жовт"]), ("november", ["november", "ноябр", "листопад"]), ("december", ["december", "декабр", "груд"]),
    ];

    /// <summary>The digits a number word stands for; null for any other word.</summary>
    public static string? NumberOf(string word) => s_numbers.GetValueOrDefault(word);

    /// <summary>The unit a word or sign names; null for any other.</summary>
    public static string? UnitOf(string word)
    {
        // «год» is a year in Russian and the start of an hour in Ukrainian.
        if (word is "год" or "года") return "year";
        foreach (var (unit, stems) in s_units)
            if (Array.Exists(stems, stem => Begins(word, stem))) return unit;
        return null;
    }

    /// <summary>The day or month a word names; null for any other.</summary>
    public static string? DayOf(string word)
    {
        foreach (var (day, stems) in s_days)
            if (Array.Exists(stems, stem => Begins(word, stem))) return day;
        return null;
    }

    private static bool Begins(string word, string stem) => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 4;

    private static FrozenDictionary<string, string> Table(params (string Digits, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Digits)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
}
