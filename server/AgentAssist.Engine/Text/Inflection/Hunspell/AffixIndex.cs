namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>Finds the affix rules whose addition stands at an end of a word, ё and е being one letter.</summary>
internal sealed class AffixIndex
{
    private readonly Dictionary<string, List<AffixRule>> _rules = new(StringComparer.Ordinal);
    private readonly int _longest;

    public AffixIndex(IEnumerable<AffixRule> rules)
    {
        foreach (var rule in rules)
        {
            var key = Spelling.Key(rule.Add);
            _longest = Math.Max(_longest, key.Length);
            if (!_rules.TryGetValue(key, out var list))
                _rules[key] = list = [];
            list.Add(rule);
        }
    }

    public IEnumerable<AffixRule> RulesAtEnd(string word)
    {
        var key = Spelling.Key(word);
        for (var length = 0; length <= Math.Min(_longest, key.Length); length++)
        {
            foreach (var rule in RulesFor(key.AsSpan(key.Length - length)))
                yield return rule;
        }
    }

    public IEnumerable<AffixRule> RulesAtStart(string word)
    {
        var key = Spelling.Key(word);
        for (var length = 0; length <= Math.Min(_longest, key.Length); length++)
        {
            foreach (var rule in RulesFor(key.AsSpan(0, length)))
                yield return rule;
        }
    }

    private List<AffixRule> RulesFor(ReadOnlySpan<char> addition) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(addition, out var rules) ? rules : [];
}
