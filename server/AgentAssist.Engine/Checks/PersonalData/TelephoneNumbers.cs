using PhoneNumbers;

namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Telephone numbers of people: written as such, valid where our customers live, or named so by the words beside them.</summary>
internal static class TelephoneNumbers
{
    private const int Most = 15;

    private static readonly string[] s_regions = ["RU", "UA", "US", "GB", "KZ", "BY", "PL", "DE"];

    private static readonly string[] s_words =
    [
        "phone", "tel", "mobile", "cell", "call", "fax", "whatsapp", "viber", "telegram", "sms", "text me", "ring", "dial", "answering", "message on", "messages on", "message to",
        "тел", "моб", "звон", "позвон", "перезвон", "набер", "набрать", "факс", "смс", "вотсап", "ватсап", "вайбер", "сообщение на", "сообщения на",
        "дзвон", "подзвон", "зателефон", "передзвон", "повідомлення на",
    ];

    public static IEnumerable<TextRange> Find(string text, TextRange unit)
    {
        foreach (var run in DigitRuns.In(text, unit))
            if (run.Digits.Length <= Most && IsTelephone(text, run) && !CardNumbers.Find(text, run.Range).Any()) yield return run.Range;
    }

    private static bool IsTelephone(string text, DigitRun run)
    {
        var written = text.AsSpan(run.Range.Start, run.Range.Length).ToString();
        if (IsAddressOrDate(run, written)) return false;
        var valid = s_regions.Select(region => Read(written, region)).OfType<PhoneNumber>().FirstOrDefault(PhoneNumberUtil.GetInstance().IsValidNumber);
        if (valid is not null && IsForEverybody(valid)) return false;
        if (Nearby.Names(text, run.Range, s_words)) return true;
        return valid is not null && (written.StartsWith('+') || written.Contains('(') || run.Groups.Count >= 3);
    }

    private static PhoneNumber? Read(string written, string region)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(written, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Lines that a company publishes.</summary>
    private static bool IsForEverybody(PhoneNumber number) => PhoneNumberUtil.GetInstance().GetNumberType(number)
        is PhoneNumberType.TOLL_FREE or PhoneNumberType.SHARED_COST or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.UAN;

    private static bool IsAddressOrDate(DigitRun run, string written) =>
        (run.Groups.Count == 4 && written.Count(c => c == '.') == 3) || run.BeginsWithDate();
}
