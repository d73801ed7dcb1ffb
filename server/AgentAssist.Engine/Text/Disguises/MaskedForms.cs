using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>Forms by length and first or last letter: where a word with hidden letters is looked for.</summary>
internal sealed class MaskedForms
{
    private readonly FormTable _forms;
    private readonly Order _byFirst;
    private readonly Order _byLast;

    public MaskedForms(FormTable forms)
    {
        _forms = forms;
        var (slots, first, last) = (new List<int>(forms.Count), new List<int>(forms.Count), new List<int>(forms.Count));
        foreach (var slot in forms.Slots())
        {
            var letters = forms.LettersAt(slot);
            if (letters.Length < 3 || forms.WordsOf(forms.ClassAt(slot)).IsEmpty) continue;
            slots.Add(slot);
            first.Add(KeyOf(letters.Length, letters[0]));
            last.Add(KeyOf(letters.Length, letters[^1]));
        }

        _byFirst = new Order([.. slots], [.. first]);
        _byLast = new Order([.. slots], [.. last]);
    }

    /// <summary>Slots of the forms that could be meant; compare with <see cref="Fits"/>.</summary>
    public ReadOnlySpan<int> Candidates(ReadOnlySpan<char> masked) => masked[0] != Substitutes.Mask
        ? _byFirst.Of(KeyOf(masked.Length, masked[0]))
        : _byLast.Of(KeyOf(masked.Length, masked[^1]));

    /// <summary>Whether the letters that are not hidden agree.</summary>
    public bool Fits(ReadOnlySpan<char> masked, int slot)
    {
        var letters = _forms.LettersAt(slot);
        for (var i = 0; i < masked.Length; i++)
            if (masked[i] != Substitutes.Mask && masked[i] != letters[i]) return false;
        return true;
    }

    private static int KeyOf(int length, char letter) => (length << 16) | letter;

    /// <summary>Slots sorted by a key.</summary>
    private sealed class Order
    {
        private readonly int[] _keys;
        private readonly int[] _slots;

        public Order(int[] slots, int[] keys)
        {
            (_slots, _keys) = (slots, keys);
            Array.Sort(_keys, _slots);
        }

        public ReadOnlySpan<int> Of(int key) => _slots.AsSpan(FirstFrom(key)..FirstFrom(key + 1));

        private int FirstFrom(int key)
        {
            var (low, high) = (0, _keys.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_keys[middle] < key) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}
