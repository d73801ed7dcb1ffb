using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Explanations;

/// <summary>The rules of a policy, compiled to be explained when they are asked for.</summary>
internal sealed class RuleTraces(IReadOnlyList<PackDefinition> packs, IInflector inflector)
{
    private readonly ImmutableArray<string> _cannedTexts = [.. SuggestionSetBuilder.CannedTexts(packs)];
    private readonly Dictionary<(string Pack, string Rule), RuleTrace> _traces = [];

    public RuleTrace Of(CompiledRule rule)
    {
        var key = (rule.Source, rule.Definition.Id);
        if (!_traces.TryGetValue(key, out var trace)) _traces.Add(key, trace = new RuleTrace(rule.Definition, PackOf(rule), inflector, _cannedTexts));
        return trace;
    }

    /// <summary>The mode a rule has in its file.</summary>
    public EnforcementMode WrittenModeOf(CompiledRule rule) => PackOf(rule).Rules.First(written => written.Id == rule.Definition.Id).Mode;

    private PackDefinition PackOf(CompiledRule rule) => packs.First(pack => pack.Id == rule.Source);
}
