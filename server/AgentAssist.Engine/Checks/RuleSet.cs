using System.Collections.Immutable;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Checks;

/// <summary>Rules that read the same kind of text, with one index of all their phrases. Immutable.</summary>
internal sealed class RuleSet
{
    /// <summary>A request with everything a check can read beside the draft.</summary>
    private static readonly DraftCheckRequest s_full = new()
    {
        Draft = new Draft(""),
        Context = new Context { Customer = new Customer(Name: "A") },
        Conversation = [new Message(Author.Customer, "a"), new Message(Author.Agent, "a"), new Message(Author.Agent, "a", Visibility.Note)],
    };

    private readonly ImmutableArray<CompiledRule> _rules;
    private readonly ImmutableArray<int> _always;
    private readonly ImmutableArray<CompiledRule> _readsRequest;
    private readonly int[] _ruleOfPart;
    private readonly PhraseIndex _phrases;
    private readonly IRuleSetObserver? _observer;

    public RuleSet(ImmutableArray<CompiledRule> rules, PhraseIndex phrases, IRuleSetObserver? observer = null)
    {
        _observer = observer;
        _rules = rules;
        _phrases = phrases;
        Needs = [.. Asking.SelectMany(rule => rule.Needs).Distinct()];
        _always = [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].Check.Triggers is null)];
        _readsRequest = [.. rules.Where(rule => rule.MayFindMoreIn(s_full))];
        _ruleOfPart = new int[phrases.Parts];
        Array.Fill(_ruleOfPart, -1);
        for (var i = 0; i < rules.Length; i++)
            foreach (var part in rules[i].Check.Triggers ?? []) _ruleOfPart[part] = i;
    }

    public CompiledRule this[int index] => _rules[index];

    public bool IsEmpty => _rules.IsEmpty;

    /// <summary>Rules that ask something of others.</summary>
    public IEnumerable<CompiledRule> Asking => _rules.Where(rule => !rule.Needs.IsEmpty);

    /// <summary>What its rules ask of others, each once.</summary>
    public ImmutableArray<ExternalNeed> Needs { get; }

    public bool Has(string source, string id) => _rules.Any(rule => rule.Source == source && rule.Definition.Id == id);

    /// <summary>Rules of a name, present or former, of whatever pack.</summary>
    public ImmutableArray<int> IndexesOf(string name) =>
        [.. Enumerable.Range(0, _rules.Length).Where(i => _rules[i].Definition.IsCalled(name, _rules[i].Source))];

    /// <summary>Whether a rule may find something in this request that it does not find in the same text alone.</summary>
    public bool MayFindMoreIn(DraftCheckRequest request)
    {
        foreach (var rule in _readsRequest)
            if (rule.MayFindMoreIn(request)) return true;
        return false;
    }

    /// <summary>Reads a text and adds a finding for every match a rule stands by.</summary>
    public void Check(CheckRun run, string text, Language preferred)
    {
        Read(run, text, preferred);
        var facts = run.Facts;
        foreach (var rule in run.Active)
        {
            var active = _rules[rule].In(facts);
            if (!active.Applies(facts)) continue;
            if (!active.Needs.IsEmpty && (run.Request.IncludeShadow || !active.IsInShadow)) run.Asking.Add(active);
            Find(run, active);
        }
    }

    /// <summary>Reads a text and adds what every rule matches, whatever its conditions.</summary>
    public void Match(CheckRun run, string text, Language preferred, List<RuleMatch> found)
    {
        Read(run, text, preferred);
        foreach (var rule in run.Active)
        {
            var matches = run.RentList();
            _rules[rule].Find(run, matches);
            foreach (var match in matches) found.Add(new RuleMatch(rule, match.Range));
            run.Return(matches);
        }
    }

    /// <summary>Finds which rules may have something to say of a text.</summary>
    private void Read(CheckRun run, string text, Language preferred)
    {
        run.Read(text, _phrases, preferred);
        _observer?.OnRead(run, _rules, _phrases, preferred);
        run.Active.Clear(_rules.Length);
        foreach (var rule in _always) run.Active.Add(rule);
        foreach (var part in run.Hits.Parts)
            if (_ruleOfPart[part] is var rule and >= 0) run.Active.Add(rule);
    }

    private static void Find(CheckRun run, CompiledRule rule)
    {
        var matches = run.RentList();
        rule.Find(run, matches);
        var mode = matches.Count == 0 ? default : rule.ModeIn(run.Facts);
        foreach (var match in matches) run.Findings.Add(new Finding(rule, match, mode));
        run.Return(matches);
    }
}
