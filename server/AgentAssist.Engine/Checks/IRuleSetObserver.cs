using System.Collections.Immutable;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>Looks on while rules are applied, to tell why they speak or are silent. Policies in force have none.</summary>
internal interface IRuleSetObserver
{
    /// <summary>A text was read and its phrases were found; no rule has been asked yet.</summary>
    /// <param name="run">The run, as the rules will see it.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="preferred">Language of Cyrillic text that nothing proves.</param>
    void OnRead(CheckRun run, ImmutableArray<CompiledRule> rules, Language preferred);
}
