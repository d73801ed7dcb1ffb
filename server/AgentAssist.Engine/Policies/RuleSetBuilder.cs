using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Policies;

/// <summary>Compiles the rules that read one kind of text, with all their phrases in one index.</summary>
/// <param name="inflector">Knows the forms of words.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="cannedTexts">Passages of the snippets.</param>
/// <param name="asksOthers">Whether these rules may ask plugins and language models.</param>
internal sealed class RuleSetBuilder(
    IInflector inflector, ISet<PolicyProblem> problems, ImmutableArray<string> cannedTexts, bool asksOthers = false) : IPhraseParts
{
    private readonly Dictionary<FindDefinition, ExternalNeed> _needs = [];
    private readonly Dictionary<string, ExternalNeed> _needsByKey = new(StringComparer.Ordinal);
    private RuleDefinition? _rule;
    private readonly PhraseIndexBuilder _index = new(inflector);
    private readonly List<CompiledRule> _rules = [];
    private PackDefinition? _pack;

    /// <summary>Compiles a rule; one that nothing here can run is left out.</summary>
    /// <param name="pack">Its pack.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="exceptions">The agreed exceptions from it.</param>
    /// <param name="changes">The rule as packs with a condition leave it; only severity, mode and whether it is on may differ.</param>
    public void Add(PackDefinition pack, RuleDefinition rule, RuleExceptions exceptions, ImmutableArray<(Condition When, RuleDefinition Rule)> changes)
    {
        _pack = pack;
        _rule = rule;
        if (CheckCatalog.Compile(rule.Find, this) is not { } check) return;
        ImmutableArray<CompiledUnless> unless =
            [.. rule.Unless.Select(part => CheckCatalog.Compile(part.Find, this) is { } find ? new CompiledUnless(find, part) : null).OfType<CompiledUnless>()];
        ImmutableArray<ExternalNeed> needs =
            [.. Reading.PhraseWalk.Parts(rule.Find).Where(part => part is PluginFind or JudgeFind).Select(Need).OfType<ExternalNeed>().Distinct()];
        var once = CheckCatalog.OnceAnswered(check, rule.Find, this);
        _rules.Add(new CompiledRule(rule, pack.Id, pack.When, once, unless, exceptions, needs)
        {
            Changed = [.. changes.Select(change => (change.When, new CompiledRule(change.Rule, pack.Id, pack.When, once, unless, exceptions, needs)))],
        });
    }

    /// <summary>Rules that use the same check of a plugin share the need; each judgement is one of its own.</summary>
    public ExternalNeed? Need(FindDefinition find)
    {
        if (!asksOthers) return null;
        if (_needs.TryGetValue(find, out var known)) return known;
        var key = find is PluginFind plugin ? $"check:{plugin.Code}" : $"judge:{_pack!.Id}/{_rule!.Id}";
        for (var other = 2; find is JudgeFind && _needsByKey.ContainsKey(key); other++) key = $"judge:{_pack!.Id}/{_rule!.Id}#{other}";
        if (!_needsByKey.TryGetValue(key, out var need)) _needsByKey.Add(key, need = new ExternalNeed(key, _pack!.Id, _rule!.Id, find));
        _needs.Add(find, need);
        return need;
    }

    public RuleSet Build(IRuleSetObserver? observer = null) => new([.. _rules], _index.Build(), observer);

    ImmutableArray<string> IPhraseParts.CannedTexts => cannedTexts;

    int IPhraseParts.Add(PhrasesFind phrases)
    {
        var part = _index.NewPart();
        foreach (var (language, texts) in phrases.Phrases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var phrase in texts) Add(phrase, language, part);
        return part;
    }

    int IPhraseParts.Add(ImmutableArray<string> literals) => _index.NewPart(literals);

    private void Add(Phrase phrase, string language, int part)
    {
        try
        {
            _index.Add(PhraseParser.Parse(phrase.Text, name => ListOf(_pack!, name, language)), language, part);
        }
        catch (PhraseSyntaxException error)
        {
            var at = (error.ListPhrase ?? phrase).LocationAt(error.Position);
            problems.Add(new PolicyProblem(at, true, "phrase-syntax", error.Message));
        }
    }

    /// <summary>Phrases of a list a pack can name; null when it has no such list.</summary>
    internal static ImmutableArray<Phrase>? ListOf(PackDefinition pack, string name, string language) =>
        pack.Lists.TryGetValue(name, out var list) ? list.Phrases.GetValueOrDefault(language, []) : null;
}
