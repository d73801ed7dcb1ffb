using System.Text;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Drafts;

/// <summary>Shows in one line what a fix would leave.</summary>
internal static class FixPreview
{
    private const int MaxColumns = 80;
    private const int ColumnsBefore = 20;

    public static string Of(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = TextEdit.Apply(text, edits);
        var changed = new TextRange(edits[0].Range.Start, result.Length - (text.Length - edits[^1].Range.End));
        var lines = new TextLines(result);
        var shown = new TextRange(lines.Line(lines.LineOf(changed.Start)).Start, lines.Line(lines.LineOf(changed.End)).End);
        var preview = Clip(Cells.Of(result.Replace('\n', '⏎').Replace('\r', ' '), shown), changed.Start).Trim();
        return preview.Length == 0 ? "(an empty line)" : preview;
    }

    private static string Clip(List<Cell> cells, int changedAt)
    {
        var from = 0;
        if (cells.Sum(cell => cell.Width) > MaxColumns)
        {
            from = Math.Max(0, cells.FindIndex(cell => cell.Range.End > changedAt) - ColumnsBefore);
        }

        var shown = new StringBuilder(from > 0 ? "…" : "");
        var columns = 0;
        foreach (var cell in cells.Skip(from))
        {
            columns += cell.Width;
            if (columns > MaxColumns) return shown.Append('…').ToString();
            shown.Append(cell.Shown);
        }

        return shown.ToString();
    }
}
