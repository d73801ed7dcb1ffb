namespace AgentAssist.EndToEnd.Replies;

/// <summary>A bad reply in each language, with what is wrong in it and what its preferred fix makes of it.</summary>
internal sealed record BadDraft(string Before, string Words, string Kept, string Fixed)
{
    public static BadDraft Russian { get; } = new("Анна, здравствуйте! ", "Передай ей, что", " деньги придут сегодня до 18:00.", "Деньги придут сегодня до 18:00.");

    public static BadDraft Ukrainian { get; } = new("Олено, вітаю! ", "Передай їй, що", " кур'єр приїде сьогодні.", "Кур'єр приїде сьогодні.");

    public static BadDraft English { get; } = new("Hello there! ", "Tell her that", " the refund arrives today.", "The refund arrives today.");

    public string Text => Before + Words + Kept;

    public string FixedText => Before + Fixed;

    public static BadDraft In(string language) => language switch
    {
        "ru" => Russian,
        "uk" => Ukrainian,
        "en" => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
