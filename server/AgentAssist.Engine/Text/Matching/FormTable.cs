namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Every form of every word the phrases mention. A form has a class: the set of phrase words it is a form of. One
/// look-up a word of the draft, whatever the number of phrases.
/// </summary>
internal sealed class FormTable
{
    /// <summary>A table that knows no word.</summary>
    public static FormTable Empty { get; } = new([], [[]], [Language.Unknown]);

    private readonly ulong[] _hashes;
    private readonly int[] _forms;
    private readonly int _mask;
    private readonly string[] _letters;
    private readonly int[] _classes;
    private readonly int[][] _words;
    private readonly Language[] _languages;

    internal FormTable(IReadOnlyList<(string Letters, int Class)> forms, int[][] words, Language[] languages)
    {
        var size = 16;
        while (size < forms.Count * 2) size *= 2;
        _mask = size - 1;
        _hashes = new ulong[size];
        _forms = new int[size];
        _letters = new string[forms.Count + 1];
        _classes = new int[forms.Count + 1];
        _words = words;
        _languages = languages;
        for (var i = 0; i < forms.Count; i++) Insert(i + 1, forms[i].Letters, forms[i].Class);
    }

    /// <summary>Number of classes, with class 0 (no form).</summary>
    public int ClassCount => _words.Length;

    /// <summary>Number of forms.</summary>
    public int Count => _letters.Length - 1;

    /// <summary>Class of a word; 0 when no phrase mentions it.</summary>
    public int Find(ulong hash, ReadOnlySpan<char> letters)
    {
        for (var slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            var form = _forms[slot];
            if (form == 0) return 0;
            if (_hashes[slot] == hash && letters.SequenceEqual(_letters[form])) return _classes[form];
        }
    }

    /// <summary>Class of folded letters.</summary>
    public int Find(ReadOnlySpan<char> letters) => Find(Tokenizer.Hash(letters), letters);

    /// <summary>The phrase words a class is a form of.</summary>
    public ReadOnlySpan<int> WordsOf(int formClass) => _words[formClass];

    /// <summary>The language a class is a function word of.</summary>
    public Language LanguageOf(int formClass) => _languages[formClass];

    /// <summary>Forms with their classes, for look-up by pattern.</summary>
    public IEnumerable<(string Letters, int Class)> Forms()
    {
        for (var i = 1; i < _letters.Length; i++) yield return (_letters[i], _classes[i]);
    }

    private void Insert(int form, string letters, int formClass)
    {
        var hash = Tokenizer.Hash(letters);
        var slot = (int)hash & _mask;
        while (_forms[slot] != 0) slot = (slot + 1) & _mask;
        _hashes[slot] = hash;
        _forms[slot] = form;
        _letters[form] = letters;
        _classes[form] = formClass;
    }
}
