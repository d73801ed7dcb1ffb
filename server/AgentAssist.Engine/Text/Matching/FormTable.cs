namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Every form of every word the phrases mention. A form has a class: the set of phrase words it is a form of. One
/// look-up a word of the draft, whatever the number of phrases: a line of memory for a word no phrase mentions, two for others.
/// </summary>
internal sealed class FormTable
{
    private readonly Slot[] _slots;
    private readonly int _mask;
    private readonly char[] _letters;
    private readonly int[] _classes;

    /// <param name="forms">The folded forms, each with its class.</param>
    /// <param name="classes">The classes as <see cref="Heading"/> and words; a class is the index of its heading.</param>
    internal FormTable(IReadOnlyCollection<KeyValuePair<string, int>> forms, int[] classes)
    {
        var size = 16;
        while (size < forms.Count * 2) size *= 2;
        _mask = size - 1;
        _slots = new Slot[size];
        _letters = new char[forms.Sum(form => form.Key.Length)];
        _classes = classes;
        Count = forms.Count;
        var start = 0;
        foreach (var (letters, formClass) in forms) Insert(letters, formClass, ref start);
    }

    /// <summary>A table that knows no word.</summary>
    public static FormTable Empty { get; } = new([], [Heading(0, Language.Unknown)]);

    /// <summary>Number of forms.</summary>
    public int Count { get; }

    /// <summary>Class of a word; 0 when no phrase mentions it.</summary>
    public int Find(ulong hash, ReadOnlySpan<char> letters)
    {
        for (var at = (int)hash & _mask; ; at = (at + 1) & _mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Class == 0) return 0;
            if (slot.Hash == (uint)(hash >> 32) && letters.SequenceEqual(LettersOf(slot, letters.Length))) return slot.Class;
        }
    }

    /// <summary>Class of folded letters.</summary>
    public int Find(ReadOnlySpan<char> letters) => Find(Tokenizer.Hash(letters), letters);

    /// <summary>The phrase words a class is a form of.</summary>
    public ReadOnlySpan<int> WordsOf(int formClass) => WordsOf(_classes, formClass);

    /// <summary>The language a class is a function word of.</summary>
    public Language LanguageOf(int formClass) => (Language)(_classes[formClass] & 3);

    /// <summary>What stands before the words of a class: how many they are, and its language.</summary>
    internal static int Heading(int words, Language language) => (words << 2) | (int)language;

    /// <summary>The words behind a heading.</summary>
    internal static ReadOnlySpan<int> WordsOf(ReadOnlySpan<int> classes, int formClass) => classes.Slice(formClass + 1, classes[formClass] >> 2);

    /// <summary>Numbers of the slots with a form, for look-up by pattern.</summary>
    public IEnumerable<int> Slots() => Enumerable.Range(0, _slots.Length).Where(slot => _slots[slot].Class != 0);

    /// <summary>Letters of the form in a slot.</summary>
    public ReadOnlySpan<char> LettersAt(int slot) => _letters.AsSpan(_slots[slot].Start, _slots[slot].Length);

    /// <summary>Class of the form in a slot.</summary>
    public int ClassAt(int slot) => _slots[slot].Class;

    private ReadOnlySpan<char> LettersOf(in Slot slot, int length) => length == slot.Length ? _letters.AsSpan(slot.Start, length) : default;

    private void Insert(string letters, int formClass, ref int start)
    {
        var hash = Tokenizer.Hash(letters);
        var at = (int)hash & _mask;
        while (_slots[at].Class != 0) at = (at + 1) & _mask;
        _slots[at] = new Slot((uint)(hash >> 32), formClass, start, letters.Length);
        letters.CopyTo(_letters.AsSpan(start));
        start += letters.Length;
    }

    private readonly record struct Slot(uint Hash, int Class, int Start, int Length);
}
