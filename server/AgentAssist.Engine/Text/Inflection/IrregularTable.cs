using System.Text.RegularExpressions;
using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// The irregular words of a language. A line of the embedded table is <c>lemma …: form …</c>, <c>stem{a b}</c> stands for
/// <c>stema stemb</c>, <c>#</c> starts a remark, <c>*</c> before the lemmas marks verbs that take prefixes, and <c>=</c> words without other forms.
/// </summary>
internal sealed partial class IrregularTable
{
    private static readonly List<IrregularSet> s_none = [];
    private readonly Dictionary<string, List<IrregularSet>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IrregularSet>> _prefixedSets = new(StringComparer.Ordinal);

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

    /// <summary>Whether the table says all there is to say of the word.</summary>
    public bool Contains(string word) => Find(word).Count > 0 || FindPrefixed(word).Count > 0;

    public IReadOnlyList<IrregularSet> Find(string word) => Find(_sets, word);

    /// <summary>The verbs of which this is a form, to which a prefix may be put.</summary>
    public IReadOnlyList<IrregularSet> FindPrefixed(string word) => Find(_prefixedSets, word);

    private static List<IrregularSet> Find(Dictionary<string, List<IrregularSet>> sets, string word) =>
        sets.TryGetValue(Spelling.Key(word), out var found) ? found : s_none;

    private void AddLine(string line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0)
            throw new FormatException($"Irregular words: '{line}' has no colon after its lemmas.");

        var isPrefixed = line[0] == '*';
        var isClosed = line[0] == '=';
        var lemmas = Words(line[(isPrefixed || isClosed ? 1 : 0)..colon]);
        var forms = Words(Braces().Replace(line[(colon + 1)..], WithStem));
        if (forms.Length == 0)
        {
            foreach (var word in lemmas)
                AddSet(_sets, new IrregularSet([word], [], isClosed));
        }
        else
        {
            AddSet(isPrefixed ? _prefixedSets : _sets, new IrregularSet(lemmas, forms, isClosed));
        }
    }

    private static void AddSet(Dictionary<string, List<IrregularSet>> sets, IrregularSet set)
    {
        foreach (var key in set.Words.Select(Spelling.Key).Distinct())
        {
            if (!sets.TryGetValue(key, out var list))
                sets[key] = list = [];
            list.Add(set);
        }
    }

    private static string WithStem(Match match) =>
        string.Join(' ', Words(match.Groups[2].Value).Select(ending => match.Groups[1].Value + ending));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"(\S+)\{([^}]*)\}")]
    private static partial Regex Braces();
}
