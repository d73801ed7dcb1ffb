using System.Text;

namespace AgentAssist.Cli.Terminals;

/// <summary>Shows words in their line, with carets under them.</summary>
internal static class Excerpt
{
    private const int MaxColumns = 110;
    private const int ColumnsBefore = 40;

    /// <summary>The line and its carets; of a range over several lines, the first and the last one.</summary>
    public static IEnumerable<(string Line, string Carets)> Of(TextLines lines, TextRange range)
    {
        var first = lines.LineOf(range.Start);
        var last = range.Length == 0 ? first : lines.LineOf(range.End - 1);
        yield return Draw(lines, first, range);
        if (last > first + 1) yield return ("…", "");
        if (last > first) yield return Draw(lines, last, range);
    }

    private static (string Line, string Carets) Draw(TextLines lines, int index, TextRange range)
    {
        var line = lines.Line(index);
        var cells = Cells.Of(lines.Text, line);
        var marked = cells.FindIndex(cell => IsMarked(cell, range));
        var (shown, carets) = (new StringBuilder(), new StringBuilder());
        var from = FirstShown(cells, marked >= 0 ? marked : cells.FindIndex(cell => cell.Range.End > range.Start));
        if (from > 0) Append("…", 1, marked: false);
        var columns = 0;
        for (var i = from; i < cells.Count; i++)
        {
            columns += cells[i].Width;
            if (columns > MaxColumns)
            {
                Append("…", 1, marked: false);
                break;
            }

            Append(cells[i].Shown, cells[i].Width, IsMarked(cells[i], range));
        }

        if (!carets.ToString().Contains('^', StringComparison.Ordinal)) PointAtPlace();
        return (shown.ToString().TrimEnd(), carets.ToString().TrimEnd());

        void Append(string text, int width, bool marked)
        {
            shown.Append(text);
            carets.Append(marked ? '^' : ' ', width);
        }

        // An empty range, a line end or characters without width.
        void PointAtPlace()
        {
            var before = cells.Skip(from).TakeWhile(cell => cell.Range.End <= range.Start).Sum(cell => cell.Width);
            carets.Clear().Append(' ', before + (from > 0 ? 1 : 0)).Append('^');
        }
    }

    private static bool IsMarked(Cell cell, TextRange range) => cell.Range.Overlaps(range);

    private static int FirstShown(List<Cell> cells, int focus)
    {
        if (focus < 0 || cells.Sum(cell => cell.Width) <= MaxColumns) return 0;
        var first = focus;
        for (var columns = 0; first > 0 && columns < ColumnsBefore; first--) columns += cells[first - 1].Width;
        return first;
    }
}
