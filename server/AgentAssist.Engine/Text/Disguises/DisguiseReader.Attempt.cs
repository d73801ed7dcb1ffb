using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text.Disguises;

internal sealed partial class DisguiseReader
{
    /// <summary>One way of writing a word out: letters of one script, every choice of letters for digits and symbols, stretches shortened.</summary>
    private readonly ref struct Attempt(
        DisguiseReader reader, TextAnalysis analysis, int first, int last, bool cyrillic, ReadOnlySpan<char> written, Span<char> letters)
    {
        private const int MostChoices = 24;

        private readonly ReadOnlySpan<char> _written = written;
        private readonly Span<char> _letters = letters;

        // Where one letter is stretched, another that is written twice may be too: ииидиоот.
        private readonly bool _isStretched = (analysis.Tokens[first].Flags & CharFlags.Stretched) != 0;

        public void Run(ref int budget)
        {
            if (IsPlain(out var length))
            {
                if (length >= 2) reader.Accept(analysis, first, last, _letters[..length], ref budget);
                return;
            }

            var choices = MostChoices;
            Extend(0, 0, ref choices, ref budget);
        }

        /// <summary>Nearly every word can be written out in one way or in none; <paramref name="length"/> is then its length or 0.</summary>
        private bool IsPlain(out int length)
        {
            length = 0;
            foreach (var c in _written)
            {
                if (FoldTable.Class(c) is CharClass.Mark or CharClass.Invisible) continue;
                if (Substitutes.Of(c, cyrillic) is not { } options || length == _letters.Length)
                {
                    length = 0;
                    return true;
                }

                if (options.Length > 1 || (length > 1 && _letters[length - 1] == options[0] && _letters[length - 2] == options[0])) return false;
                _letters[length++] = options[0];
            }

            return true;
        }

        private void Extend(int at, int length, ref int choices, ref int budget)
        {
            budget--;
            while (at < _written.Length && FoldTable.Class(_written[at]) is CharClass.Mark or CharClass.Invisible) at++;
            if (at == _written.Length)
            {
                if (length < 2) return;
                choices--;
                reader.Accept(analysis, first, last, _letters[..length], ref budget);
                return;
            }

            if (length == _letters.Length || Substitutes.Of(_written[at], cyrillic) is not { } options)
            {
                // A way that leads nowhere is a choice too: there may be as many as choices multiply.
                choices--;
                return;
            }

            var run = RunLength(at);
            foreach (var letter in options)
            {
                if (choices <= 0 || budget <= 0) return;
                _letters[length] = letter;
                if (run < (_isStretched ? 2 : 3) || letter == Substitutes.Mask)
                {
                    Extend(at + 1, length + 1, ref choices, ref budget);
                    continue;
                }

                Extend(at + run, length + 1, ref choices, ref budget);
                if (length + 1 == _letters.Length) continue;
                _letters[length] = letter;
                _letters[length + 1] = letter;
                Extend(at + run, length + 2, ref choices, ref budget);
            }
        }

        private int RunLength(int at)
        {
            var letter = FoldTable.Folded(FoldTable.Table[_written[at]]);
            var run = 1;
            while (at + run < _written.Length && FoldTable.Folded(FoldTable.Table[_written[at + run]]) == letter && letter != 0) run++;
            return run;
        }
    }
}
