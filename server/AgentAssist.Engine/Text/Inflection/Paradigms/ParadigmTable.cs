using System.Buffers;
using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>
/// The paradigms of a language, written as text. A line is <c>lemma-ending [condition]: row; row</c>, a row is
/// <c>changes stem-end/ending ending …</c>; <c>_</c> is the empty ending, <c>?</c> before
/// a row says that it is made but not recognized, <c>name = …</c> names endings for <c>$name</c>,
/// and a line <c>noun</c>, <c>adjective</c> or <c>verb</c> says what follows.
/// </summary>
internal sealed class ParadigmTable
{
    private static readonly SearchValues<char> s_changeSigns = SearchValues.Create("~*+-<>=");
    private readonly Dictionary<string, List<(Paradigm Paradigm, StemChange[] Changes)>> _byEnding = new(StringComparer.Ordinal);
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

            foreach (var (paradigm, changes) in rows)
            {
                foreach (var stem in _changes.Undo(changes, word[..^length]))
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
        AddEnding(paradigm.LemmaEnding, paradigm, []);
        foreach (var row in paradigm.Rows.Where(row => row.IsRecognized))
        {
            foreach (var ending in row.Endings)
                AddEnding(ending, paradigm, row.Changes);
        }
    }

    private void AddEnding(string ending, Paradigm paradigm, StemChange[] changes)
    {
        if (!_byEnding.TryGetValue(ending, out var rows))
            _byEnding[ending] = rows = [];
        rows.Add((paradigm, changes));
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
        var isRecognized = text[0] != '?';
        text = isRecognized ? text : text[1..];
        var slash = text.IndexOf('/');
        var signs = text.AsSpan(0, slash).IndexOfAnyExcept(s_changeSigns) is var end and >= 0 ? end : slash;
        var changes = text[..signs].Select(sign => (StemChange)sign);
        var endings = text[(slash + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ParadigmRow([.. changes], Array.ConvertAll(endings, ending => text[signs..slash] + Ending(ending)), isRecognized);
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
