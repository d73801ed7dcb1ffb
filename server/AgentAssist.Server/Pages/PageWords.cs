namespace AgentAssist.Server.Pages;

/// <summary>The words of the readable pages in one language.</summary>
public sealed record PageWords
{
    private static readonly PageWords English = new()
    {
        Language = "en",
        LanguageLabel = "Language",
        Rules = "Rules",
        Demo = "Demo",
        Approvals = "Approvals",
        Severity = "severity",
        Mode = "mode",
        Criterion = "criterion",
        Message = "What the agent sees",
        Examples = "Examples",
        OtherLanguages = "In other languages",
        Bad = "Found",
        Good = "Left alone",
        NotFound = "There is no such rule",
        NotFoundText = "No pack in force has a rule by this name. It may have been removed.",
        NoRules = "No rules are in force.",
        Rule = "Rule",
        Meaning = "What it finds",
    };

    private static readonly PageWords Russian = new()
    {
        Language = "ru",
        Approvals = "Согласования",
        LanguageLabel = "Язык",
        Rules = "Правила",
        Demo = "Демо",
        Severity = "серьёзность",
        Mode = "режим",
        Criterion = "критерий",
        Message = "Что видит оператор",
        Examples = "Примеры",
        OtherLanguages = "На других языках",
        Bad = "Находит",
        Good = "Не трогает",
        NotFound = "Такого правила нет",
        NotFoundText = "Ни в одном действующем пакете нет правила с таким именем. Возможно, его убрали.",
        NoRules = "Действующих правил нет.",
        Rule = "Правило",
        Meaning = "Что находит",
    };

    private static readonly PageWords Ukrainian = new()
    {
        Language = "uk",
        Approvals = "Погодження",
        LanguageLabel = "Мова",
        Rules = "Правила",
        Demo = "Демо",
        Severity = "серйозність",
        Mode = "режим",
        Criterion = "критерій",
        Message = "Що бачить оператор",
        Examples = "Приклади",
        OtherLanguages = "Іншими мовами",
        Bad = "Знаходить",
        Good = "Не чіпає",
        NotFound = "Такого правила немає",
        NotFoundText = "Жоден чинний пакет не має правила з такою назвою. Можливо, його прибрали.",
        NoRules = "Чинних правил немає.",
        Rule = "Правило",
        Meaning = "Що знаходить",
    };

    public required string Language { get; init; }
    public required string LanguageLabel { get; init; }
    public required string Rules { get; init; }
    public required string Demo { get; init; }
    public required string Approvals { get; init; }
    public required string Severity { get; init; }
    public required string Mode { get; init; }
    public required string Criterion { get; init; }
    public required string Message { get; init; }
    public required string Examples { get; init; }
    public required string OtherLanguages { get; init; }
    public required string Bad { get; init; }
    public required string Good { get; init; }
    public required string NotFound { get; init; }
    public required string NotFoundText { get; init; }
    public required string NoRules { get; init; }
    public required string Rule { get; init; }
    public required string Meaning { get; init; }

    /// <summary>The words of one of <see cref="PageLanguage.All"/>.</summary>
    public static PageWords In(string language) => language switch { "ru" => Russian, "uk" => Ukrainian, _ => English };
}
