using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>
/// The paradigms of a language, written as text. A line is <c>lemma-ending [condition]: row; row</c>, a row is
/// <c>change stem-end/ending ending …</c>; <c>_</c> is the empty ending, <c>name = …</c> names endings for <c>$name</c>,
/// and a line <c>noun</c>, <c>adjective</c> or <c>verb</c> says what follows.
/// </summary>
internal sealed class ParadigmTable
{
    private readonly Dictionary<string, List<(Paradigm Paradigm, StemChange Change)>> _byEnding = new(StringComparer.Ordinal);
    private readonly List<Paradigm> _paradigms = [];
    private readonly StemChanges _changes;
    private readonly int _longestEnding;

    public ParadigmTable(string text, StemChanges changes)
    {
        _changes = changes;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var wordClass = WordClass.Noun;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Enum.TryParse<WordClass>(line, ignoreCase: true, out var heading))
                wordClass = heading;
            else if (line.Split(" = ") is [var name, var endings])
                names[name] = WithNames(endings, names);
            else if (line[0] != '#')
                Add(ReadParadigm(wordClass, WithNames(line, names)));
        }

        _longestEnding = _byEnding.Keys.Max(ending => ending.Length);
    }

    /// <summary>Adds the forms of a lemma by every paradigm of the class that its ending allows.</summary>
    public void AddForms(string lemma, WordClass wordClass, ICollection<string> forms)
    {
        foreach (var paradigm in _paradigms)
        {
            if (paradigm.WordClass == wordClass && lemma.Length > paradigm.LemmaEnding.Length && lemma.EndsWith(paradigm.LemmaEnding, StringComparison.Ordinal)
                && lemma[..^paradigm.LemmaEnding.Length] is var stem && paradigm.Fits(stem))
            {
                paradigm.AddForms(stem, _changes, forms);
            }
        }
    }

    public void AddForms(ParadigmGuess guess, ICollection<string> forms) => guess.Paradigm.AddForms(guess.Stem, _changes, forms);

    /// <summary>Every paradigm under which the word is a form, the longest endings first.</summary>
    public List<ParadigmGuess> Guess(string word)
    {
        var guesses = new HashSet<ParadigmGuess>();
        var lookup = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestEnding, word.Length - 1); length >= 0; length--)
        {
            if (!lookup.TryGetValue(word.AsSpan(word.Length - length), out var rows))
                continue;

            foreach (var (paradigm, change) in rows)
            {
                foreach (var stem in _changes.Undo(change, word[..^length]))
                {
                    if (stem.Length > 0 && paradigm.Fits(stem))
                        guesses.Add(new ParadigmGuess(paradigm, stem, length));
                }
            }
        }

        return [.. guesses];
    }

    private void Add(Paradigm paradigm)
    {
        _paradigms.Add(paradigm);
        AddEnding(paradigm.LemmaEnding, paradigm, StemChange.None);
        foreach (var row in paradigm.Rows)
        {
            foreach (var ending in row.Endings)
                AddEnding(ending, paradigm, row.Change);
        }
    }

    private void AddEnding(string ending, Paradigm paradigm, StemChange change)
    {
        if (!_byEnding.TryGetValue(ending, out var rows))
            _byEnding[ending] = rows = [];
        if (!rows.Contains((paradigm, change)))
            rows.Add((paradigm, change));
    }

    private static Paradigm ReadParadigm(WordClass wordClass, string line)
    {
        var colon = line.IndexOf(':');
        var head = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var condition = AffixCondition.Parse(head.Length > 1 ? head[1] : ".") ?? throw new FormatException($"Paradigms: '{line}'");
        var rows = line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries).Select(ReadRow);
        return new Paradigm(wordClass, Ending(head[0]), condition, [.. rows]);
    }

    private static ParadigmRow ReadRow(string text)
    {
        var slash = text.IndexOf('/');
        var change = slash > 0 && Enum.IsDefined((StemChange)text[0]) ? (StemChange)text[0] : StemChange.None;
        var stemEnd = text[(change == StemChange.None ? 0 : 1)..slash];
        var endings = text[(slash + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ParadigmRow(change, Array.ConvertAll(endings, ending => stemEnd + Ending(ending)));
    }

    private static string Ending(string text) => text == "_" ? "" : text;

    private static string WithNames(string text, Dictionary<string, string> names)
    {
        // Longer names first, so that $past-er is not read as $past.
        foreach (var (name, endings) in names.OrderByDescending(pair => pair.Key.Length))
            text = text.Replace("$" + name, endings, StringComparison.Ordinal);
        return text;
    }
}
