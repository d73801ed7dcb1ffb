using System.Runtime.InteropServices;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>Forms by length and first or last letter: where a word with hidden letters is looked for.</summary>
internal sealed class MaskedForms
{
    private readonly FormTable _forms;
    private readonly Buckets _byFirst;
    private readonly Buckets _byLast;

    public MaskedForms(FormTable forms)
    {
        _forms = forms;
        var slots = forms.Slots().Where(slot => forms.LettersAt(slot).Length >= 3 && !forms.WordsOf(forms.ClassAt(slot)).IsEmpty).ToArray();
        _byFirst = new Buckets(slots, slot => KeyOf(forms.LettersAt(slot).Length, forms.LettersAt(slot)[0]));
        _byLast = new Buckets(slots, slot => KeyOf(forms.LettersAt(slot).Length, forms.LettersAt(slot)[^1]));
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

    /// <summary>Slots by a key.</summary>
    private sealed class Buckets
    {
        private readonly Dictionary<int, (int Start, int End)> _ranges = [];
        private readonly int[] _slots;

        public Buckets(int[] slots, Func<int, int> keyOf)
        {
            var keys = Array.ConvertAll(slots, slot => keyOf(slot));
            foreach (var key in keys) CollectionsMarshal.GetValueRefOrAddDefault(_ranges, key, out _).End++;
            var start = 0;
            foreach (var key in _ranges.Keys)
            {
                ref var range = ref CollectionsMarshal.GetValueRefOrNullRef(_ranges, key);
                start += range.End;
                range = (start - range.End, start - range.End);
            }

            _slots = new int[slots.Length];
            for (var i = 0; i < slots.Length; i++) _slots[CollectionsMarshal.GetValueRefOrNullRef(_ranges, keys[i]).End++] = slots[i];
        }

        public ReadOnlySpan<int> Of(int key) => _ranges.TryGetValue(key, out var range) ? _slots.AsSpan(range.Start..range.End) : [];
    }
}
