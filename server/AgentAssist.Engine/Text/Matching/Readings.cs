namespace AgentAssist.Engine.Text.Matching;

/// <summary>Further readings of words: what a disguise hides, what a root inside a word says.</summary>
internal sealed class Readings
{
    private Reading[] _items = new Reading[16];
    private int _count = 1;

    public void Clear() => _count = 1;

    public ref readonly Reading this[int index] => ref _items[index];

    /// <summary>Adds a reading of the words from <paramref name="token"/> up to <paramref name="next"/>, exclusive.</summary>
    public void Add(ref Token token, int formClass, int next)
    {
        for (var i = token.Reading; i != 0; i = _items[i].Other)
            if (_items[i].Form == formClass && _items[i].Next == next) return;
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count] = new Reading(formClass, next, token.Reading);
        token.Reading = _count++;
    }
}

/// <summary>One reading.</summary>
/// <param name="Form">Class of the form read.</param>
/// <param name="Next">Index of the word after it.</param>
/// <param name="Other">Next reading that starts at the same word; 0 for none.</param>
internal readonly record struct Reading(int Form, int Next, int Other);
