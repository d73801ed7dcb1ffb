using System.Collections.Immutable;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Checks;

/// <summary>Looks on while rules are applied, to tell why they speak or are silent. Policies in force have none.</summary>
internal interface IRuleSetObserver
{
    /// <summary>A text was read and its phrases were found; no rule has been asked yet.</summary>
    /// <param name="run">The run, as the rules will see it: not to be changed, and its budget not to be spent.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="phrases">Their phrases.</param>
    /// <param name="preferred">Language of Cyrillic text that nothing proves.</param>
    void OnRead(CheckRun run, ImmutableArray<CompiledRule> rules, PhraseIndex phrases, Language preferred);
}
