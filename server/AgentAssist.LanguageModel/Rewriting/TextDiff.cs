using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>The edits that make one text of another, word by word.</summary>
internal static partial class TextDiff
{
    private static readonly CustomFunctionChunker s_words = new(text => [.. Pieces().Matches(text).Select(match => match.Value)]);

    /// <summary>Edits in order, not overlapping; changed words with only a space between them are one edit.</summary>
    public static IReadOnlyList<TextEdit> Between(string from, string to)
    {
        var diff = Differ.Instance.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, s_words);
        var (starts, newStarts) = (StartsOf(diff.PiecesOld), StartsOf(diff.PiecesNew));
        var edits = new List<TextEdit>();
        foreach (var block in diff.DiffBlocks)
        {
            var range = new TextRange(starts[block.DeleteStartA], starts[block.DeleteStartA + block.DeleteCountA]);
            var text = to[newStarts[block.InsertStartB]..newStarts[block.InsertStartB + block.InsertCountB]];
            if (edits.Count > 0 && IsOneSpace(from, edits[^1].Range.End, range.Start))
                edits[^1] = new TextEdit(new TextRange(edits[^1].Range.Start, range.End), edits[^1].NewText + from[edits[^1].Range.End..range.Start] + text);
            else edits.Add(new TextEdit(range, text));
        }

        return [.. edits.Select(edit => WithoutSharedSpaces(edit, from))];
    }

    private static TextEdit WithoutSharedSpaces(TextEdit edit, string from)
    {
        var (start, end) = (edit.Range.Start, edit.Range.End);
        var text = edit.NewText.AsSpan();
        while (start < end && text.Length > 0 && from[start] == text[0] && char.IsWhiteSpace(text[0]))
        {
            start++;
            text = text[1..];
        }

        while (start < end && text.Length > 0 && from[end - 1] == text[^1] && char.IsWhiteSpace(text[^1]))
        {
            end--;
            text = text[..^1];
        }

        return new TextEdit(new TextRange(start, end), text.ToString());
    }

    private static bool IsOneSpace(string text, int start, int end) => end - start <= 1 && string.IsNullOrWhiteSpace(text[start..end]);

    private static int[] StartsOf(IReadOnlyList<string> pieces)
    {
        var starts = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++) starts[i + 1] = starts[i] + pieces[i].Length;
        return starts;
    }

    [GeneratedRegex(@"[\uD800-\uDBFF][\uDC00-\uDFFF]|[\w\p{M}]+|\s|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pieces();
}
