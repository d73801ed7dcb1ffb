using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Explanations;

/// <summary>
/// A rule compiled once more, part by part and phrase by phrase, by the same compiler: the rule in force tells what happens,
/// this one why.
/// </summary>
internal sealed class RuleTrace
{
    private readonly PhraseTrace _phrases;
    private readonly PhraseIndex _index;
    private readonly Dictionary<int, string> _words;

    public RuleTrace(RuleDefinition rule, PackDefinition pack, IInflector inflector, ImmutableArray<string> cannedTexts)
    {
        _phrases = new PhraseTrace(pack, inflector, cannedTexts);
        Find = PartTrace.Of(rule.Find, _phrases);
        foreach (var unless in rule.Unless) CheckCatalog.Compile(unless.Find, _phrases);
        _index = _phrases.Build();
        _words = _phrases.Words;
    }

    /// <summary>What the rule looks for.</summary>
    public PartTrace Find { get; }

    /// <summary>Reads a text with the phrases of this rule alone.</summary>
    public void Read(CheckRun run, string text, Language preferred) => run.Read(text, _index, preferred);

    /// <summary>The phrases of a part of the rule.</summary>
    public IReadOnlyList<TracedPhrase> PhrasesOf(PhrasesFind find) => _phrases.Of(find);

    /// <summary>The phrase words a form belongs to, as written.</summary>
    public IEnumerable<string> WordsOf(int formClass) => _index.Forms.WordsOf(formClass).ToArray().Select(word => _words[word]);
}
