using System.Text;

namespace AgentAssist;

/// <summary>Replaces one span of the draft by other text.</summary>
/// <param name="Range">The span in the draft; empty to insert.</param>
/// <param name="NewText">The text to put there; empty to delete.</param>
public sealed record TextEdit(TextRange Range, string NewText)
{
    /// <summary>The text after some edits.</summary>
    /// <param name="text">The text the edits speak of.</param>
    /// <param name="edits">Edits in order, not overlapping.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var result = new StringBuilder();
        var position = 0;
        foreach (var edit in edits)
        {
            result.Append(text, position, edit.Range.Start - position).Append(edit.NewText);
            position = edit.Range.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
