namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>
/// A Hunspell dictionary read for inflection. Forms are not stored: a headword is expanded and a form is traced back on demand.
/// </summary>
internal sealed class HunspellDictionary
{
    private readonly AffixFile _affixes;
    private readonly AffixIndex _suffixes;
    private readonly AffixIndex _prefixes;

    private HunspellDictionary(AffixFile affixes, WordList words)
    {
        _affixes = affixes;
        Words = words;
        _suffixes = new AffixIndex(affixes.Rules.Where(rule => !rule.IsPrefix));
        _prefixes = new AffixIndex(affixes.Rules.Where(rule => rule.IsPrefix));
    }

    public WordList Words { get; }

    /// <summary>Reads <c>index.aff</c> and <c>index.dic</c>; null when the folder lacks one of them.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read as a dictionary; the message names file and line.</exception>
    public static HunspellDictionary? Read(string folder)
    {
        var affixPath = Path.Combine(folder, "index.aff");
        var wordPath = Path.Combine(folder, "index.dic");
        if (!File.Exists(affixPath) || !File.Exists(wordPath))
            return null;

        var affixes = AffixFile.Read(affixPath);
        return new HunspellDictionary(affixes, WordList.Read(wordPath, affixes.FlagKind));
    }

    public bool HasFlag(int entry, int flag) => Array.IndexOf(Words.FlagsAt(entry), flag) >= 0;

    /// <summary>Whether an entry has no flags but these; true for an entry without flags.</summary>
    public bool HasOnlyFlags(int entry, string flags) => Words.FlagsAt(entry).All(flag => flags.Contains((char)flag));

    /// <summary>The entries spelled like the word itself.</summary>
    public IEnumerable<int> Headwords(string word)
    {
        for (var entry = Words.First(word); entry >= 0; entry = Words.Next(entry))
            yield return entry;
    }

    /// <summary>Adds what the suffix classes of an entry make of it; the entry's own spelling is not added.</summary>
    public void Expand(int entry, Func<int, bool> usesFlag, AffixRule? prefix, ICollection<string> forms)
    {
        var word = Words.WordAt(entry);
        foreach (var flag in Words.FlagsAt(entry))
        {
            if (!usesFlag(flag))
                continue;

            foreach (var rule in _affixes.RulesOf(flag))
            {
                if (!rule.IsPrefix && rule.AppliesTo(word) && (prefix is null || rule.Crosses))
                    forms.Add(prefix is null ? rule.Apply(word) : prefix.Apply(rule.Apply(word)));
            }
        }
    }

    /// <summary>Whether a word is one of its headwords, or a form of one.</summary>
    public bool IsWord(string form) => Words.Contains(form) || Readings(form).Count > 0;

    /// <summary>The ways to read a word as a form made by affixes.</summary>
    public List<Reading> Readings(string form)
    {
        var readings = new List<Reading>();
        AddSuffixReadings(form, prefix: null, readings);
        foreach (var prefix in _prefixes.RulesAtStart(form))
        {
            var bare = string.Concat(prefix.Strip, form.AsSpan(prefix.Add.Length));
            foreach (var entry in Headwords(bare))
            {
                if (HasFlag(entry, prefix.Flag) && prefix.AppliesTo(Words.WordAt(entry)))
                    readings.Add(new Reading(entry, prefix, null));
            }

            if (prefix.Crosses)
                AddSuffixReadings(bare, prefix, readings);
        }

        return readings;
    }

    private void AddSuffixReadings(string form, AffixRule? prefix, List<Reading> readings)
    {
        foreach (var suffix in _suffixes.RulesAtEnd(form))
        {
            if (prefix is not null && !suffix.Crosses)
                continue;

            var bare = string.Concat(form.AsSpan(0, form.Length - suffix.Add.Length), suffix.Strip);
            for (var entry = Words.First(bare); entry >= 0; entry = Words.Next(entry))
            {
                if (HasFlag(entry, suffix.Flag) && suffix.AppliesTo(Words.WordAt(entry))
                    && (prefix is null || HasFlag(entry, prefix.Flag)))
                {
                    readings.Add(new Reading(entry, prefix, suffix));
                }
            }
        }
    }
}
