namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>Reports tabs: editors show them with any width, so what looks indented right is not.</summary>
internal static class TabCheck
{
    /// <summary>Tabs before the first character of a line. Called before parsing, since the parser cannot tell where they are.</summary>
    public static bool ReportIndentation(SourceText source, ProblemList problems)
    {
        var found = false;
        if (!source.Text.Contains('\t')) return found;
        foreach (var (start, end) in Lines(source.Text))
        {
            var indentation = IndentationEnd(source.Text, start, end);
            var tab = source.Text.AsSpan(start, indentation - start).IndexOf('\t');
            if (tab < 0) continue;
            problems.Error(source.LocationOf(start + tab), "tab", "a tab is used for indentation; use spaces");
            found = true;
        }
        return found;
    }

    /// <summary>Tabs between keys and values, one a line.</summary>
    /// <param name="source">The file.</param>
    /// <param name="scalars">The spans of its scalars, in order: a tab inside is text.</param>
    /// <param name="problems">Receives the errors.</param>
    public static void ReportSeparators(SourceText source, List<(int Start, int End)> scalars, ProblemList problems)
    {
        if (!source.Text.Contains('\t')) return;
        var scalar = 0;
        foreach (var (start, end) in Lines(source.Text))
        {
            for (var i = IndentationEnd(source.Text, start, end); i < end; i++)
            {
                while (scalar < scalars.Count && scalars[scalar].End <= i) scalar++;
                if (scalar < scalars.Count && scalars[scalar].Start <= i)
                {
                    i = scalars[scalar].End - 1;
                    continue;
                }
                var next = IndentationEnd(source.Text, i, end);
                if (next == end || source.Text[next] == '#') break;
                if (source.Text[i] != '\t') continue;
                problems.Error(source.LocationOf(i), "tab", "a tab stands between words of YAML; use a space");
                break;
            }
        }
    }

    private static int IndentationEnd(string text, int i, int end)
    {
        while (i < end && text[i] is ' ' or '\t') i++;
        return i;
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            yield return (start, end);
            start = end + 1;
        }
    }
}
