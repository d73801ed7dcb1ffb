using System.Collections.Frozen;

namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>How numbers, units and days are called in English, Russian and Ukrainian; letters in lower case, apostrophes straight.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, double> s_numbers = Table<double>(
        (0.5, "half"), (1, "a an one один одну одного одной однієї одної"), (1.5, "полтора полтори полутора півтора півтори"),
        (2, "two couple два две двух пару пара дві двох"), (3, "three few several три трёх трех несколько нескольких трьох кілька декілька кількох"),
        (4, "four четыре четырёх четырех чотири чотирьох"), (5, "five пять пяти п'ять п'яти"), (6, "six шесть шести шість"),
        (7, "seven семь семи сім"), (8, "eight восемь восьми вісім"), (9, "nine девять девяти дев'ять дев'яти"), (10, "ten десять десяти"),
        (12, "twelve двенадцать двенадцати дванадцять"), (15, "fifteen пятнадцать пятнадцати п'ятнадцять"), (20, "twenty двадцать двадцати двадцять"),
        (30, "thirty тридцать тридцати тридцять"), (40, "forty сорок сорока"), (60, "sixty шестьдесят шістдесят"));

    private static readonly FrozenDictionary<string, TimeUnit> s_units = Table<TimeUnit>(
        (TimeUnit.Minute, "minute minutes min mins минут минуту минуты минуток минутки мин хвилин хвилину хвилини хвилинок хвилинки хв"),
        (TimeUnit.Hour, "hour hours hr hrs час часа часов часу часика часиков годин годину години година"),
        (TimeUnit.Day, "day days день дня дней дни суток сутки днів дні доби добу доба діб"),
        (TimeUnit.Week, "week weeks неделю недели недель неделя тиждень тижня тижні тижнів"));

    private static readonly FrozenDictionary<string, int> s_days = Table<int>(
        (0, "today tonight eod evening сегодня вечером вечера сьогодні ввечері увечері вечора"), (1, "tomorrow завтра"), (2, "послезавтра післязавтра"));

    private static readonly FrozenDictionary<string, DayOfWeek> s_weekdays = Table<DayOfWeek>(
        (DayOfWeek.Monday, "monday понедельник понедельника понедельнику понеділок понеділка"),
        (DayOfWeek.Tuesday, "tuesday вторник вторника вторнику вівторок вівторка"),
        (DayOfWeek.Wednesday, "wednesday среду среды среде середу середи"),
        (DayOfWeek.Thursday, "thursday четверг четверга четвергу четвер"),
        (DayOfWeek.Friday, "friday пятницу пятницы пятнице п'ятницю п'ятниці"),
        (DayOfWeek.Saturday, "saturday субботу субботы субботе суботу суботи"),
        (DayOfWeek.Sunday, "sunday воскресенье воскресенья воскресенью неділю неділі"));

    private static readonly FrozenSet<string> s_spans = Set("within in next через за протягом упродовж впродовж течение течении подождите подожди зачекайте почекайте");
    private static readonly FrozenSet<string> s_working = Set("working business рабочих рабочего рабочий рабочие рабочее робочих робочого робочий робочі");
    private static readonly FrozenSet<string> s_ranges = Set("- – — to or до или або чи");
    private static readonly FrozenSet<string> s_past = Set("ago назад тому");

    public static double? Number(string word) => s_numbers.TryGetValue(word, out var number) ? number : null;

    public static TimeUnit? Unit(string word) => s_units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Days from today.</summary>
    public static int? Day(string word) => s_days.TryGetValue(word, out var day) ? day : null;

    public static DayOfWeek? Weekday(string word) => s_weekdays.TryGetValue(word, out var weekday) ? weekday : null;

    /// <summary>Whether a unit alone may follow it: «within the hour», «через час».</summary>
    public static bool OpensSpan(string word) => s_spans.Contains(word);

    public static bool IsWorking(string word) => s_working.Contains(word);

    /// <summary>Whether it joins the ends of a range: «10–15», «two or three».</summary>
    public static bool JoinsRange(string word) => s_ranges.Contains(word);

    public static bool IsPast(string word) => s_past.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params (T Value, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Value))).ToFrozenDictionary(pair => pair.word, pair => pair.Value);
}
