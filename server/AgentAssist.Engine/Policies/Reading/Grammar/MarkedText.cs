using System.Collections.Immutable;
using System.Text;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A case's text with its marks <c>[|…|]</c> taken out.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Marks">Spans of <paramref name="Text"/> that were marked, in order.</param>
/// <param name="BadMark">Where in the text as written a mark stands that opens or closes nothing; null when all is well.</param>
internal sealed record MarkedText(string Text, ImmutableArray<TextRange> Marks, int? BadMark)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedText Parse(string written)
    {
        var text = new StringBuilder(written.Length);
        var marks = ImmutableArray.CreateBuilder<TextRange>();
        var (start, opened) = (-1, -1);
        for (var i = 0; i < written.Length; i++)
        {
            var isOpen = string.CompareOrdinal(written, i, Open, 0, 2) == 0;
            if (!isOpen && string.CompareOrdinal(written, i, Close, 0, 2) != 0)
            {
                text.Append(written[i]);
                continue;
            }
            if (isOpen == start >= 0) return new MarkedText(written, [], i);
            if (isOpen) (start, opened) = (text.Length, i);
            else
            {
                marks.Add(new TextRange(start, text.Length));
                start = -1;
            }
            i++;
        }
        return new MarkedText(text.ToString(), marks.ToImmutable(), start >= 0 ? opened : null);
    }
}
