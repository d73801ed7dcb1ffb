using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>Forms by length and first or last letter: where a word with hidden letters is looked for.</summary>
internal sealed class MaskedForms
{
    private readonly FormTable _forms;
    private readonly Dictionary<int, int[]> _byFirst;
    private readonly Dictionary<int, int[]> _byLast;

    public MaskedForms(FormTable forms)
    {
        _forms = forms;
        var slots = forms.Slots().Where(slot => forms.LettersAt(slot).Length >= 3 && !forms.WordsOf(forms.ClassAt(slot)).IsEmpty).ToArray();
        _byFirst = By(slot => KeyOf(forms.LettersAt(slot).Length, forms.LettersAt(slot)[0]));
        _byLast = By(slot => KeyOf(forms.LettersAt(slot).Length, forms.LettersAt(slot)[^1]));

        Dictionary<int, int[]> By(Func<int, int> key) => slots.GroupBy(key).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Slots of the forms that could be meant; compare with <see cref="Fits"/>.</summary>
    public ReadOnlySpan<int> Candidates(ReadOnlySpan<char> masked) => masked[0] != Substitutes.Mask
        ? _byFirst.GetValueOrDefault(KeyOf(masked.Length, masked[0]))
        : _byLast.GetValueOrDefault(KeyOf(masked.Length, masked[^1]));

    /// <summary>Whether the letters that are not hidden agree.</summary>
    public bool Fits(ReadOnlySpan<char> masked, int slot)
    {
        var letters = _forms.LettersAt(slot);
        for (var i = 0; i < masked.Length; i++)
            if (masked[i] != Substitutes.Mask && masked[i] != letters[i]) return false;
        return true;
    }

    private static int KeyOf(int length, char letter) => (length << 16) | letter;
}
