using System.Text;
using MimeKit.Text;

namespace AgentAssist.Cli.Cases;

/// <summary>The words of HTML: blocks and line breaks become lines, styles and scripts are left out.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal)) return html;
        var text = new StringBuilder(html.Length);
        var hidden = 0;
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head } skipped) hidden = skipped.IsEndTag ? Math.Max(0, hidden - 1) : skipped.IsEmptyElement ? hidden : hidden + 1;
            else if (hidden > 0) continue;
            else if (token is HtmlTagToken tag && BreaksLine(tag)) EndLine(text, tag);
            else if (token is HtmlDataToken data and not HtmlScriptDataToken) Append(text, data.Data);
        }

        return text.ToString().Trim();
    }

    private static bool BreaksLine(HtmlTagToken tag) => tag.Id is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI or HtmlTagId.TR or HtmlTagId.BlockQuote
        or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Pre;

    private static void EndLine(StringBuilder text, HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.Br || (text.Length > 0 && text[^1] != '\n')) text.Append('\n');
    }

    private static void Append(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n')) text.Append(c == '\u00A0' ? ' ' : c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }
}
