namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Numbers of passports and identity cards of Russia, Ukraine, the USA and Great Britain, beside a word that names them.</summary>
internal static class PassportNumbers
{
    private static readonly string[] s_words = ["passport", "identity card", "id card", "паспорт", "удостоверен", "посвідчен", "id-карт", "id карт", "айді"];

    public static IEnumerable<TextRange> Find(string text, TextRange unit)
    {
        var numbers = DigitRuns.In(text, unit).Where(IsPassport).Select(run => run.Range);
        var lettered = LetteredNumbers.Find(text, unit, letters: 2, digits: 6).Concat(LetteredNumbers.Find(text, unit, letters: 1, digits: 8));
        return numbers.Concat(lettered).Where(range => Nearby.Names(text, range, s_words)).OrderBy(range => range.Start);
    }

    private static bool IsPassport(DigitRun run) =>
        run.HasGroups(4, 6) || run.HasGroups(2, 2, 6) || run.HasGroups(10) || run.HasGroups(9) || run.HasGroups(2, 7) || run.HasGroups(8, 5);
}
