using System.Text.RegularExpressions;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Splits what a mail says from what it quotes.</summary>
internal static partial class MailText
{
    /// <summary>What the mail says itself, and the mails it quotes, the oldest first.</summary>
    public static (string Own, IReadOnlyList<string> Quoted) Split(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var levels = new SortedDictionary<int, List<string>>();
        var (below, offset) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var (depth, text) = DepthOf(lines[i]);
            if (depth == 0 && IsHeading(lines, i, out var taken))
            {
                // Everything under such a heading is quoted, with or without signs.
                if (i + taken >= lines.Length || DepthOf(NextText(lines, i + taken)).Depth == 0) below = ++offset;
                i += taken - 1;
                continue;
            }

            if (depth > 0 && HeadingLine().IsMatch(text)) continue;
            var level = depth > 0 ? depth + below : below;
            if (!levels.TryGetValue(level, out var own)) levels.Add(level, own = []);
            own.Add(text);
        }

        var texts = levels.Select(level => (level.Key, Text: string.Join('\n', level.Value).Trim())).ToList();
        return (texts.FirstOrDefault(text => text.Key == 0).Text ?? "", [.. texts.Where(text => text.Key > 0 && text.Text.Length > 0).OrderByDescending(text => text.Key).Select(text => text.Text)]);
    }

    private static string NextText(string[] lines, int from) => lines.Skip(from).FirstOrDefault(line => line.Trim().Length > 0) ?? "";

    private static (int Depth, string Text) DepthOf(string line)
    {
        var (depth, at) = (0, 0);
        for (var i = 0; i < line.Length && line[i] is '>' or ' '; i++)
        {
            if (line[i] != '>') continue;
            depth++;
            at = i + 1;
        }

        return depth == 0 ? (0, line) : (depth, line[at..].TrimStart(' '));
    }

    private static bool IsHeading(string[] lines, int at, out int taken)
    {
        taken = 1;
        var line = lines[at].Trim();
        if (HeadingLine().IsMatch(line)) return true;
        // Long headings are broken into two lines.
        if (at + 1 < lines.Length && HeadingStart().IsMatch(line) && HeadingLine().IsMatch($"{line} {lines[at + 1].Trim()}"))
        {
            taken = 2;
            return true;
        }

        if (!Separator().IsMatch(line) && !(FromLine().IsMatch(line) && at + 1 < lines.Length && FieldLine().IsMatch(lines[at + 1].Trim()))) return false;
        while (at + taken < lines.Length && (FieldLine().IsMatch(lines[at + taken].Trim()) || FromLine().IsMatch(lines[at + taken].Trim()))) taken++;
        return true;
    }

    [GeneratedRegex(@"^(On\b.{5,200}\bwrote|.{5,200}\b(пишет|писал|писала|написал|написала|написав|пише|писав))\s*:$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^(On\b.{5,200}|\d.{5,200})$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^-{2,}\s*(Original Message|Forwarded message|Исходное сообщение|Пересылаемое сообщение|Початкове повідомлення)\s*-{2,}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(From|От|Від):\s.+$", RegexOptions.NonBacktracking)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"^(Sent|Date|To|Cc|Subject|Отправлено|Дата|Кому|Копия|Тема|Надіслано|Копія):\s.*$", RegexOptions.NonBacktracking)]
    private static partial Regex FieldLine();
}
