using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// The irregular words of a language. A line of the embedded table is <c>lemma …: form …</c>, <c>#</c> starts a remark;
/// <c>+по +при</c> before the lemmas repeats the line with each of these prefixes.
/// </summary>
internal sealed class IrregularTable
{
    private readonly Dictionary<string, List<IrregularSet>> _setsByKey = new(StringComparer.Ordinal);

    public IrregularTable(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var text = line.AsSpan(0, line.IndexOf('#') is var remark and >= 0 ? remark : line.Length).Trim();
            if (!text.IsEmpty)
                AddLine(text.ToString());
        }
    }

    public static IrregularTable Load(string language)
    {
        using var stream = typeof(IrregularTable).Assembly.GetManifestResourceStream($"Irregulars.{language}")
            ?? throw new InvalidOperationException($"The table of irregular words '{language}' is not embedded.");
        using var reader = new StreamReader(stream);
        return new IrregularTable(reader.ReadToEnd().Split('\n'));
    }

    public IReadOnlyList<IrregularSet> Find(string word) =>
        _setsByKey.TryGetValue(Spelling.Key(word), out var sets) ? sets : [];

    private void AddLine(string line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0)
            throw new FormatException($"Irregular words: '{line}' has no colon after its lemmas.");

        var head = Words(line[..colon]);
        var lemmas = Array.FindAll(head, word => word[0] != '+');
        var forms = Words(line[(colon + 1)..]);
        foreach (var word in head.Where(word => word[0] == '+'))
            AddSet(new IrregularSet(WithPrefix(word[1..], lemmas), WithPrefix(word[1..], forms)));
        if (lemmas.Length == head.Length)
            AddSet(new IrregularSet(lemmas, forms));
    }

    private void AddSet(IrregularSet set)
    {
        foreach (var key in set.Words.Select(Spelling.Key).Distinct())
        {
            if (!_setsByKey.TryGetValue(key, out var sets))
                _setsByKey[key] = sets = [];
            sets.Add(set);
        }
    }

    private static string[] WithPrefix(string prefix, string[] words) => Array.ConvertAll(words, word => prefix + word);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
