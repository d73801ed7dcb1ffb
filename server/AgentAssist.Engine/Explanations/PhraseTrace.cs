using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Explanations;

/// <summary>Compiles the phrases of one rule so that each phrase, and each beginning of one, is found by itself.</summary>
internal sealed class PhraseTrace(PackDefinition pack, IInflector inflector, ImmutableArray<string> cannedTexts) : IPhraseParts
{
    private readonly PhraseIndexBuilder _index = new(inflector);
    private readonly Dictionary<PhrasesFind, List<TracedPhrase>> _phrases = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<string> CannedTexts => cannedTexts;

    /// <summary>The phrases of a part of the rule.</summary>
    public IReadOnlyList<TracedPhrase> Of(PhrasesFind find) => _phrases.GetValueOrDefault(find, []);

    /// <summary>The words of the phrases as written, by their ids.</summary>
    public Dictionary<int, string> Words => _index.Words.ToDictionary();

    public PhraseIndex Build() => _index.Build();

    public int Add(PhrasesFind phrases)
    {
        var part = _index.NewPart();
        var isNew = _phrases.TryAdd(phrases, []);
        foreach (var (language, texts) in phrases.Phrases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var phrase in texts)
            {
                var parsed = PhraseParser.Parse(phrase.Text, name => RuleSetBuilder.ListOf(pack, name, language));
                _index.Add(parsed, language, part);
                if (isNew) _phrases[phrases].Add(Trace(phrase, parsed, language));
            }
        }

        return part;
    }

    public int Add(ImmutableArray<string> literals) => _index.NewPart(literals);

    public ExternalNeed? Need(FindDefinition find) => null;

    private TracedPhrase Trace(Phrase phrase, ImmutableArray<ImmutableArray<PhraseItem>> parsed, string language)
    {
        // The beginnings of a large rule's phrases can be too many; the phrases themselves are told all the same.
        var prefixes = PhrasePrefix.Of(parsed).TakeWhile(_ => _index.HasRoom).Select(prefix => (prefix, AddAlone([prefix.Items], language, everywhere: true)));
        return new TracedPhrase(
            phrase, language, AddAlone(parsed, language, everywhere: false), AddAlone(parsed, language, everywhere: true), [.. prefixes]);
    }

    private int AddAlone(ImmutableArray<ImmutableArray<PhraseItem>> phrase, string language, bool everywhere)
    {
        var part = _index.NewPart();
        _index.Add(phrase, language, part, everywhere);
        return part;
    }
}
