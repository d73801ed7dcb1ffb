namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>The headwords of a <c>.dic</c> file with their flags, found by spelling whatever their case and ё.</summary>
internal sealed class WordList
{
    private const int MaxWords = 2_000_000;
    private const int MaxFileBytes = 64 << 20;
    private const int MaxWordLength = 100;

    private readonly char[] _text;
    private readonly List<Entry> _entries;
    private readonly List<int[]> _flagSets = [[]];
    private readonly int[] _buckets;

    private WordList(char[] text, FlagKind flagKind)
    {
        _text = text;
        var firstLine = text.AsSpan().IndexOf('\n') + 1;
        _entries = new List<Entry>(text.Length / 12);
        ReadEntries(firstLine, flagKind);
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_entries.Count + 1)];
        Index();
    }

    public int Count => _entries.Count;

    /// <exception cref="InvalidDataException">The file is larger than any dictionary; the message names it.</exception>
    public static WordList Read(string path, FlagKind flagKind)
    {
        var length = new FileInfo(path).Length;
        if (length > MaxFileBytes)
            throw new InvalidDataException($"{path}: {length} bytes are too many for a dictionary; at most {MaxFileBytes} are read");

        return new WordList(File.ReadAllText(path).ToCharArray(), flagKind);
    }

    public ReadOnlySpan<char> WordAt(int entry) => _text.AsSpan(_entries[entry].Start, _entries[entry].Length);

    public int[] FlagsAt(int entry) => _flagSets[_entries[entry].FlagSet];

    /// <summary>Whether the dictionary writes the word with a capital.</summary>
    public bool IsNameAt(int entry) => _entries[entry].IsName;

    public bool Contains(ReadOnlySpan<char> word) => First(word) >= 0;

    /// <summary>The first entry spelled so, or -1; the others follow by <see cref="Next"/>.</summary>
    public int First(ReadOnlySpan<char> word) => Search(_buckets[Spelling.Hash(word) & (_buckets.Length - 1)] - 1, word);

    public int Next(int entry) => Search(_entries[entry].Next, WordAt(entry));

    private int Search(int entry, ReadOnlySpan<char> word)
    {
        while (entry >= 0 && !Spelling.SameKey(WordAt(entry), word))
            entry = _entries[entry].Next;
        return entry;
    }

    private void ReadEntries(int position, FlagKind flagKind)
    {
        var sets = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        while (position < _text.Length && _entries.Count < MaxWords)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(position);
            var lineLength = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            var line = rest[..lineLength];
            var wordLength = line.IndexOfAny('/', '\t', '\r') is var stop and >= 0 ? stop : lineLength;
            if (wordLength is > 0 and <= MaxWordLength)
            {
                var flagSet = FlagSetOf(line[wordLength..], sets, flagKind);
                _entries.Add(new Entry(position, wordLength, flagSet, char.IsUpper(line[0]), -1));
                ToLower(_text.AsSpan(position, wordLength));
            }

            position += lineLength + 1;
        }
    }

    private int FlagSetOf(ReadOnlySpan<char> tail, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> sets, FlagKind flagKind)
    {
        if (tail.IsEmpty || tail[0] != '/')
            return 0;

        var length = tail.IndexOfAny('\t', ' ', '\r');
        var flags = length < 0 ? tail[1..] : tail[1..length];
        if (sets.TryGetValue(flags, out var set))
            return set;

        _flagSets.Add(FlagReader.ReadAll(flags, flagKind));
        return sets.Dictionary[flags.ToString()] = _flagSets.Count - 1;
    }

    private static void ToLower(Span<char> word)
    {
        foreach (ref var letter in word)
            letter = char.ToLowerInvariant(letter);
    }

    private void Index()
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            ref var bucket = ref _buckets[Spelling.Hash(WordAt(i)) & (_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Entry(int Start, int Length, int FlagSet, bool IsName, int Next);
}
