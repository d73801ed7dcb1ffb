using System.Globalization;
using System.Text;

namespace AgentAssist.Cli.Terminals;

/// <summary>Splits a line into what a terminal shows: tabs as spaces, emoji and wide letters two columns, combining marks none.</summary>
internal static class Cells
{
    private const int TabSize = 4;
    private const int EmojiSelector = 0xFE0F;

    // East Asian wide and fullwidth letters and the emoji that terminals draw two columns wide.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE),
        (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA),
        (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
        (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F1E6, 0x1F320),
        (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
        (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E),
        (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
        (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0),
        (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The cells of one line of a text.</summary>
    public static List<Cell> Of(string text, TextRange line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var start = line.Start; start < line.End;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(start, line.End - start));
            var (shown, width) = Draw(text.AsSpan(start, length), column);
            cells.Add(new Cell(shown, width, new TextRange(start, start + length)));
            start += length;
            column += width;
        }

        return cells;
    }

    private static (string Shown, int Width) Draw(ReadOnlySpan<char> cluster, int column)
    {
        if (cluster is "\t")
        {
            var width = TabSize - (column % TabSize);
            return (new string(' ', width), width);
        }

        // A draft must not be able to send commands to the terminal.
        if (char.IsControl(cluster[0])) return (cluster[0] < ' ' ? ((char)(0x2400 + cluster[0])).ToString() : "\uFFFD", 1);
        return (cluster.ToString(), Width(cluster));
    }

    private static int Width(ReadOnlySpan<char> cluster)
    {
        var width = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune.Value == EmojiSelector && width > 0) return 2;
            width = Math.Max(width, Width(rune));
        }

        return width;
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value < Wide[0].First => 1,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value)
    {
        var index = Array.BinarySearch(Wide, (value, int.MaxValue));
        if (index < 0) index = ~index - 1;
        return index >= 0 && value <= Wide[index].Last;
    }
}
