using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Explanations;

/// <summary>Explains each text of a request once, when it is read.</summary>
/// <param name="texts">The texts to explain, with the index of the message each is; null for the draft.</param>
/// <param name="traces">The rules, compiled to be explained.</param>
/// <param name="isWanted">Which rules to explain.</param>
internal sealed class ExplanationRecorder(
    IEnumerable<(int? MessageIndex, string Text)> texts, RuleTraces traces, Predicate<CompiledRule> isWanted) : IRuleSetObserver
{
    private readonly List<(int? MessageIndex, string Text)> _waiting = [.. texts];
    private readonly List<TextExplanation> _explained = [];

    public IEnumerable<TextExplanation> Explained => _explained.OrderBy(text => text.MessageIndex);

    public void OnRead(CheckRun run, ImmutableArray<CompiledRule> rules, Language preferred)
    {
        // The rules read other texts as well, such as snippets about to be offered.
        var place = _waiting.FindIndex(text => ReferenceEquals(text.Text, run.Analysis.Text));
        if (place < 0) return;
        var messageIndex = _waiting[place].MessageIndex;
        _waiting.RemoveAt(place);
        _explained.Add(new TextExplainer(run, rules, preferred, traces, messageIndex).Explain(isWanted));
    }
}
