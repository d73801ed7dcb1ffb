using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Explanations;

/// <summary>Explains the texts of a request when they are read.</summary>
/// <param name="traces">The rules, compiled to be explained.</param>
internal sealed class ExplanationRecorder(RuleTraces traces) : IRuleSetObserver
{
    private readonly List<(int? MessageIndex, string Text)> _waiting = [];
    private readonly List<TextExplanation> _explained = [];
    private DraftCheckRequest _request = null!;
    private Predicate<CompiledRule> _isWanted = null!;

    /// <summary>Waits for the texts of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="texts">The texts to explain, with the index of the message each is; null for the draft.</param>
    /// <param name="isWanted">Which rules to explain.</param>
    public void Await(DraftCheckRequest request, IEnumerable<(int? MessageIndex, string Text)> texts, Predicate<CompiledRule> isWanted)
    {
        (_request, _isWanted) = (request, isWanted);
        _waiting.Clear();
        _waiting.AddRange(texts);
        _explained.Clear();
    }

    /// <summary>What was explained since.</summary>
    public IEnumerable<TextExplanation> Explained => _explained.OrderBy(text => text.MessageIndex);

    public void OnRead(CheckRun run, ImmutableArray<CompiledRule> rules, PhraseIndex phrases, Language preferred)
    {
        // The rules read other texts as well, such as snippets; and a message that was sent twice they read once.
        var places = _waiting.Where(text => text.Text == run.Analysis.Text).ToList();
        if (places.Count == 0) return;
        _waiting.RemoveAll(places.Contains);
        var own = CheckRun.Rent(_request);
        own.State = run.State;
        own.Read(run.Analysis.Text, phrases, preferred);
        var explained = new TextExplainer(own, rules, preferred, traces, _request, places[0].MessageIndex).Explain(_isWanted);
        own.Return();
        _explained.AddRange(places.Select(place => explained with { MessageIndex = place.MessageIndex }));
    }
}
