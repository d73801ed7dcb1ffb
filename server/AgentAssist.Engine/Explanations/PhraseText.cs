using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Explanations;

/// <summary>Writes parsed phrases as authors write them.</summary>
internal static class PhraseText
{
    private const int MostAlternatives = 6;

    public static string Of(PhraseItem item) => item switch
    {
        WordItem word => Of(word),
        GapItem gap => $"...{gap.Words}",
        GroupItem { IsOptional: true, Alternatives: [[WordItem word]] } => Of(word) + "?",
        GroupItem group => $"({string.Join('|', Alternatives(group))}){(group.IsOptional ? "?" : "")}",
        _ => "",
    };

    private static string Of(WordItem word) => word.Kind switch
    {
        WordKind.Exact => $"={word.Word}",
        WordKind.Slipped => $"~{word.Word}",
        WordKind.SlippedExact => $"~={word.Word}",
        WordKind.Prefix => $"{word.Word}*",
        WordKind.Suffix => $"*{word.Word}",
        WordKind.Inside => $"*{word.Word}*",
        _ => word.Word,
    };

    private static IEnumerable<string> Alternatives(GroupItem group)
    {
        var written = group.Alternatives.Take(MostAlternatives).Select(items => string.Join(' ', items.Select(Of)));
        return group.Alternatives.Length > MostAlternatives ? written.Append("…") : written;
    }
}
