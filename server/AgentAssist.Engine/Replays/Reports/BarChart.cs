namespace AgentAssist.Engine.Replays.Reports;

/// <summary>Draws counts as lying bars, with every number written out: nothing is told by colour alone.</summary>
internal static class BarChart
{
    private const int MostRows = 20;
    private const int RowHeight = 26;
    private const int LabelWidth = 250;
    private const int BarWidth = 400;
    private const int NumberWidth = 90;

    /// <summary>Writes the chart; nothing when all is zero.</summary>
    public static void Write(HtmlWriter html, string id, string title, IReadOnlyList<BarPart> parts, IEnumerable<BarRow> rows)
    {
        var shown = rows.Where(row => row.Values.Sum() > 0).Take(MostRows).ToList();
        if (shown.Count == 0) return;
        var longest = shown.Max(row => row.Values.Sum());
        var (width, height) = (LabelWidth + BarWidth + NumberWidth, (shown.Count * RowHeight) + 4);
        html.Write($"<figure class=\"chart\">\n<figcaption id=\"chart-{id}\">{title}<span class=\"legend\">");
        foreach (var part in parts) html.Write($" <span><i class=\"key {part.Class}\"></i>{part.Name}</span>");
        html.Write($"</span></figcaption>\n<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"chart-{id} data-{id}\">\n<desc id=\"data-{id}\">");
        foreach (var row in shown) html.Write($"{row.Name}: {string.Join(", ", parts.Zip(row.Values, (part, value) => $"{part.Name} {value}"))}. ");
        html.WriteRaw("</desc>\n");
        for (var i = 0; i < shown.Count; i++) WriteRow(html, parts, shown[i], i * RowHeight, longest);
        html.WriteRaw("</svg>\n</figure>\n");
    }

    private static void WriteRow(HtmlWriter html, IReadOnlyList<BarPart> parts, BarRow row, int top, long longest)
    {
        html.Write($"<text x=\"{LabelWidth - 8}\" y=\"{top + 17}\" text-anchor=\"end\">{Short(row.Name)}</text>");
        double x = LabelWidth;
        for (var i = 0; i < parts.Count; i++)
        {
            var length = (double)row.Values[i] / longest * BarWidth;
            if (row.Values[i] == 0) continue;
            html.Write($"<rect class=\"{parts[i].Class}\" x=\"{x:0.##}\" y=\"{top + 3}\" width=\"{Math.Max(1, length):0.##}\" height=\"{RowHeight - 6}\"><title>{row.Name}: {parts[i].Name} {row.Values[i]}</title></rect>");
            x += length;
        }

        html.Write($"<text class=\"number\" x=\"{x + 6:0.##}\" y=\"{top + 17}\">{string.Join(" / ", row.Values)}</text>\n");
    }

    private static string Short(string name) => name.Length <= 34 ? name : $"{name[..33]}…";
}
