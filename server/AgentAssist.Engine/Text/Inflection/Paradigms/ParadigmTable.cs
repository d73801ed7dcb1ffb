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
    private const int MinStemLength = 2;

    // Endings of four letters (-аємо, -ували) hardly end a noun.
    private const int TellingVerbEnding = 4;
    private static readonly SearchValues<char> s_changeSigns = SearchValues.Create("~*+-<>=");
    private readonly Dictionary<string, List<(Paradigm Paradigm, StemChange[] Changes)>> _byEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Paradigm>> _byLemmaEnding = new(StringComparer.Ordinal);
    private readonly StemChanges _changes;
    private readonly string[] _ambiguousLemmaEndings;
    private readonly int _longestEnding;

    /// <param name="text">The lines.</param>
    /// <param name="changes">The alternations of the language.</param>
    /// <param name="ambiguousLemmaEndings">Lemma endings of two letters and more which are endings of other forms as well.</param>
    public ParadigmTable(string text, StemChanges changes, params string[] ambiguousLemmaEndings)
    {
        _changes = changes;
        _ambiguousLemmaEndings = ambiguousLemmaEndings;
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
        var lookup = _byLemmaEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 0; length < Math.Min(lemma.Length, _longestEnding + 1); length++)
        {
            if (!lookup.TryGetValue(lemma.AsSpan(lemma.Length - length), out var paradigms))
                continue;

            var stem = lemma[..^length];
            foreach (var paradigm in paradigms)
            {
                if (paradigm.WordClass == wordClass && paradigm.Fits(stem))
                    paradigm.AddForms(stem, _changes, forms);
            }
        }
    }

    /// <summary>Every paradigm under which the word is a form, the longest endings first.</summary>
    public List<ParadigmGuess> Guess(string word)
    {
        var guesses = new HashSet<ParadigmGuess>();
        var lookup = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestEnding, word.Length - 1); length >= 0; length--)
        {
            if (!lookup.TryGetValue(word.AsSpan(word.Length - length), out var rows))
                continue;

            var changed = word[..^length];
            foreach (var (paradigm, changes) in rows)
            {
                foreach (var stem in changes.Length == 0 ? [changed] : _changes.Undo(changes, changed))
                {
                    if (stem.Length > 0 && paradigm.Fits(stem))
                        guesses.Add(new ParadigmGuess(paradigm, stem, length));
                }
            }
        }

        return [.. guesses];
    }

    /// <summary>
    /// The likely ones of the guesses. A word that ends like a lemma (-ити, -ість, -ння) is one. Otherwise a reading that explains
    /// more of the word's end drives out readings that explain less, first within nouns and adjectives and within verbs, then
    /// between the two.
    /// </summary>
    public List<ParadigmGuess> LikelyGuesses(string word)
    {
        var guesses = Guess(word).FindAll(guess => guess.Stem.Length >= MinStemLength || guess.Lemma == word);
        var lemmas = guesses.FindAll(guess => guess.Lemma == word && IsTelling(guess.Paradigm.LemmaEnding));
        if (lemmas.Count > 0)
            return lemmas;

        var verbs = guesses.FindAll(guess => guess.Paradigm.WordClass == WordClass.Verb);
        var nominals = guesses.FindAll(guess => guess.Paradigm.WordClass != WordClass.Verb);
        var verbEnding = LongestEnding(verbs);
        var nominalEnding = LongestEnding(nominals);
        var likely = new List<ParadigmGuess>();
        if (verbEnding >= nominalEnding)
            likely.AddRange(verbs.Where(guess => guess.EndingLength >= verbEnding - 1));
        if (nominalEnding >= verbEnding || verbEnding < TellingVerbEnding)
            likely.AddRange(nominals.Where(guess => guess.EndingLength >= nominalEnding - 2 || guess.Lemma == word));
        return likely;
    }

    private bool IsTelling(string lemmaEnding) => lemmaEnding.Length > 1 && !_ambiguousLemmaEndings.Contains(lemmaEnding);

    private static int LongestEnding(List<ParadigmGuess> guesses) => guesses.Count == 0 ? -1 : guesses.Max(guess => guess.EndingLength);

    private void Add(Paradigm paradigm)
    {
        if (!_byLemmaEnding.TryGetValue(paradigm.LemmaEnding, out var paradigms))
            _byLemmaEnding[paradigm.LemmaEnding] = paradigms = [];
        paradigms.Add(paradigm);
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
