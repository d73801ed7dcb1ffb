using System.Collections.Frozen;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>Forms by length and first or last letter: where a word with hidden letters is looked for.</summary>
internal sealed class MaskedForms
{
    private readonly FrozenDictionary<(int Length, char First), (string Letters, int Class)[]> _byFirst;
    private readonly FrozenDictionary<(int Length, char Last), (string Letters, int Class)[]> _byLast;

    public MaskedForms(FormTable forms)
    {
        var usable = forms.Forms().Where(form => form.Letters.Length >= 3 && !forms.WordsOf(form.Class).IsEmpty).ToArray();
        _byFirst = usable.GroupBy(form => (form.Letters.Length, form.Letters[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byLast = usable.GroupBy(form => (form.Letters.Length, form.Letters[^1])).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Forms that could be meant; compare with <see cref="Fits"/>.</summary>
    public ReadOnlySpan<(string Letters, int Class)> Candidates(ReadOnlySpan<char> masked)
    {
        if (masked[0] != Substitutes.Mask) return _byFirst.GetValueOrDefault((masked.Length, masked[0]));
        return masked[^1] != Substitutes.Mask ? _byLast.GetValueOrDefault((masked.Length, masked[^1])) : default;
    }

    /// <summary>Whether the letters that are not hidden agree.</summary>
    public static bool Fits(ReadOnlySpan<char> masked, string letters)
    {
        for (var i = 0; i < masked.Length; i++)
            if (masked[i] != Substitutes.Mask && masked[i] != letters[i]) return false;
        return true;
    }
}
