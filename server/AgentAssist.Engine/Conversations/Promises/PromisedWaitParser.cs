using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>
/// Reads the times given in a sentence that promises something, in English, Russian and Ukrainian. What it does not understand is no
/// time: a promise then never passes.
/// </summary>
internal sealed partial class PromisedWaitParser
{
    private const int MostUnits = 1_000;

    /// <summary>«A minute or two» is a manner of speaking.</summary>
    private const int FewMinutes = 5;

    private readonly List<string> _words;
    private readonly List<PromisedWait> _waits = [];
    private int? _days;
    private DayOfWeek? _weekday;
    private TimeOnly? _clock;

    private PromisedWaitParser(string sentence) => _words =
        [.. Word().Matches(sentence).Select(word => word.Value.Replace('’', '\'').Replace('ʼ', '\'').ToLowerInvariant())];

    /// <summary>All the times of a sentence; the promise holds until the last of them.</summary>
    public static IReadOnlyList<PromisedWait> Parse(string sentence)
    {
        var parser = new PromisedWaitParser(sentence);
        for (var at = 0; at < parser._words.Count;) at = parser.Step(at);
        if (parser._days is not null || parser._weekday is not null || parser._clock is not null)
            parser._waits.Add(new WaitUntil(parser._days, parser._weekday, parser._clock));
        return parser._waits;
    }

    private string WordAt(int at) => at >= 0 && at < _words.Count ? _words[at] : "";

    /// <summary>Reads what begins at a word; returns where to go on.</summary>
    private int Step(int at)
    {
        var word = WordAt(at);
        if (word is "полчаса" or "півгодини") return AddSpan(0.5, TimeUnit.Hour, at + 1);
        if (Clock(at) is { } clock)
        {
            _clock = clock.Time;
            return at + clock.Words;
        }

        if (NumberAt(at) is { } number) return Amount(number, at + 1);
        if (TimeWords.OpensSpan(word)) return Bare(at + 1);
        if (TimeWords.Day(word) is { } day) _days = Math.Max(_days ?? 0, day);
        else if (TimeWords.Weekday(word) is { } weekday) _weekday = weekday;
        else if (IsEndOfDay(at)) _days ??= 0;
        return at + 1;
    }

    private bool IsEndOfDay(int at) => WordAt(at) switch
    {
        "конца" or "концу" or "кінця" => WordAt(at + 1) is "дня" or "рабочего" or "робочого",
        "end" => WordAt(at + 1) == "of" && (WordAt(at + 2) == "day" || WordAt(at + 3) == "day"),
        _ => false,
    };

    /// <summary>«18:00», «18.30», «6 pm», «6 вечера», «noon», with the number of words it takes.</summary>
    private (TimeOnly Time, int Words)? Clock(int at)
    {
        var word = WordAt(at);
        if (word is "noon" or "полудня" or "полудню") return (new TimeOnly(12, 0), 1);
        var parts = word.Split(':', '.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)) return null;
        if (parts is [_, { Length: 2 } minutes]) return Time(hour, int.Parse(minutes, CultureInfo.InvariantCulture), 1);
        if (parts.Length > 1 || hour > 12) return null;
        return WordAt(at + 1) switch
        {
            "am" or "a.m" or "утра" or "ранку" => Time(hour % 12, 0, 2),
            "pm" or "p.m" or "вечера" or "вечора" => Time(hour % 12 + 12, 0, 2),
            _ => null,
        };
    }

    private static (TimeOnly, int)? Time(int hour, int minute, int words) =>
        (hour, minute) switch
        {
            (24, 0) => (TimeOnly.MaxValue, words),
            ( <= 23, <= 59) => (new TimeOnly(hour, minute), words),
            _ => null,
        };

    private double? NumberAt(int at)
    {
        var word = WordAt(at);
        return double.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : TimeWords.Number(word);
    }

    /// <summary>What follows a number: the other end of a range, then a unit.</summary>
    private int Amount(double number, int at)
    {
        if (TimeWords.JoinsRange(WordAt(at)) && NumberAt(at + 1) is { } upper) return Amount(Math.Max(number, upper), at + 2);
        var from = at;
        while (WordAt(at) is "of" or "a" or "an" or "more" or "ещё" or "ще") at++;
        var isWorking = TimeWords.IsWorking(WordAt(at));
        if (isWorking) at++;
        if (TimeWords.Unit(WordAt(at)) is not { } unit || TimeWords.IsPast(WordAt(at + 1))) return from;
        return isWorking && unit == TimeUnit.Day ? AddWorkingDays(number, at + 1) : AddSpan(number, unit, at + 1);
    }

    /// <summary>A unit alone: «в течение часа» is one hour, «в течение дня» the rest of the day.</summary>
    private int Bare(int at)
    {
        var from = at;
        while (WordAt(at) is "the" or "next" || TimeWords.IsWorking(WordAt(at))) at++;
        if (TimeWords.Unit(WordAt(at)) is not { } unit) return from;
        var isRest = WordAt(at) is "day" or "дня" && WordAt(at - 1) != "next" && WordAt(from - 1) is not ("через" or "next");
        if (!isRest) return AddSpan(1, unit, at + 1);
        _days ??= 0;
        return at + 1;
    }

    private int AddWorkingDays(double number, int next)
    {
        if (number <= MostUnits) _waits.Add(new WaitUntil((int)Math.Ceiling(number), null, null, IsWorking: true));
        return next;
    }

    private int AddSpan(double number, TimeUnit unit, int next)
    {
        if (number > MostUnits) return next;
        _waits.Add(unit switch
        {
            TimeUnit.Minute => new WaitFor(TimeSpan.FromMinutes(Math.Max(number, FewMinutes))),
            TimeUnit.Hour => new WaitFor(TimeSpan.FromHours(number)),
            TimeUnit.Day => new WaitUntil((int)Math.Ceiling(number), null, null),
            _ => new WaitUntil((int)Math.Ceiling(number * 7), null, null),
        });
        return next;
    }

    [GeneratedRegex(@"\d{1,2}(?::\d{2}|\.(?:00|15|30|45))(?!\d)|\d{1,6}(?:[.,]\d(?!\d))?|[ap]\.m\b|[\p{L}'’ʼ]+|[-–—]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
