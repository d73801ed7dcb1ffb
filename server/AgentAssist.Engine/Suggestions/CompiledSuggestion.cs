using System.Collections.Frozen;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Suggestions;

/// <summary>A suggestion of one policy, ready to be offered. Immutable.</summary>
internal sealed class CompiledSuggestion(SuggestionDefinition definition, Condition? packCondition)
{
    private readonly FrozenDictionary<string, SnippetBody> _bodies = definition.Snippet.Languages
        .ToFrozenDictionary(language => language, language => new SnippetBody(definition.Snippet.In(language)!), StringComparer.Ordinal);

    public SuggestionDefinition Definition => definition;

    /// <summary>Whether nothing but the context calls for it.</summary>
    public bool IsForContext { get; } = definition.Find is null && definition.Signals.IsEmpty && definition.Findings.IsEmpty;

    public IEnumerable<SnippetBody> Bodies => _bodies.Values;

    /// <summary>The snippet in a language; null when there is none.</summary>
    public SnippetBody? BodyIn(string language) => _bodies.GetValueOrDefault(language);

    /// <summary>Whether the conditions of its file and its pack allow it.</summary>
    public bool Applies(in ConditionFacts facts) =>
        packCondition?.Holds(facts) != false && definition.When?.Holds(facts) != false && definition.SuppressWhen?.Holds(facts) != true;
}
