using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary>What the button of a fix says when its rule does not say it.</summary>
internal static class FixTitles
{
    public static string For(FixKind kind, string language, string? text) => (kind, language) switch
    {
        (FixKind.Replace, "ru") => $"Заменить на «{Short(text)}»",
        (FixKind.Replace, "uk") => $"Замінити на «{Short(text)}»",
        (FixKind.Replace, _) => $"Replace with “{Short(text)}”",
        (FixKind.DeleteMatch, "ru") => "Удалить",
        (FixKind.DeleteMatch, "uk") => "Видалити",
        (FixKind.DeleteMatch, _) => "Delete",
        (FixKind.DeleteSentence, "ru") => "Удалить предложение",
        (FixKind.DeleteSentence, "uk") => "Видалити речення",
        (FixKind.DeleteSentence, _) => "Delete the sentence",
        (FixKind.LowerCaseMatch or FixKind.LowerCaseSentence, "ru") => "Писать строчными буквами",
        (FixKind.LowerCaseMatch or FixKind.LowerCaseSentence, "uk") => "Писати малими літерами",
        (FixKind.LowerCaseMatch or FixKind.LowerCaseSentence, _) => "Use lower case",
        (FixKind.InsertBefore or FixKind.InsertAfter, "ru") => $"Добавить «{Short(text)}»",
        (FixKind.InsertBefore or FixKind.InsertAfter, "uk") => $"Додати «{Short(text)}»",
        (FixKind.InsertBefore or FixKind.InsertAfter, _) => $"Add “{Short(text)}”",
        (_, "ru") => "Оставить только текст для клиента",
        (_, "uk") => "Залишити лише текст для клієнта",
        _ => "Keep only the customer's part",
    };

    private static string Short(string? text)
    {
        const int most = 48;
        var trimmed = (text ?? "").Trim();
        return trimmed.Length <= most ? trimmed : trimmed[..most].TrimEnd() + "…";
    }
}
