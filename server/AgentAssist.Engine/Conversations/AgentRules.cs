using System.Collections.Immutable;
using AgentAssist.Engine.Checks;

namespace AgentAssist.Engine.Conversations;

/// <summary>The rules for drafts that are read in the agent's earlier messages too, because a condition or the engine asks for them.</summary>
internal sealed class AgentRules
{
    /// <summary>Finds the agent's warning that he will end the talk.</summary>
    public const string Warning = "red-line-warning";

    /// <summary>Finds the sentences in which he promises something, so that the times in them are his promise.</summary>
    public const string Promise = "wait-promised";

    /// <summary>Rules the engine itself looks for.</summary>
    public static ImmutableArray<string> Markers { get; } = [Warning, Promise];

    private readonly ImmutableArray<(string Name, ImmutableArray<int> Rules)> _asked;

    /// <param name="rules">The rules.</param>
    /// <param name="asked">The names they are asked for.</param>
    public AgentRules(RuleSet rules, IEnumerable<string> asked)
    {
        Rules = rules;
        Promises = rules.IndexesOf(Promise);
        _asked = [.. asked.Order(StringComparer.Ordinal).Select(name => (name, rules.IndexesOf(name))).Where(pair => !pair.Item2.IsEmpty)];
    }

    public RuleSet Rules { get; }

    /// <summary>Rules that find promises.</summary>
    public ImmutableArray<int> Promises { get; }

    public int Count => _asked.Length;

    /// <summary>Adds a message to the counts.</summary>
    public void Add(MessageReading message, Span<int> counts)
    {
        for (var i = 0; i < _asked.Length; i++)
            if (Match(message, _asked[i].Rules) is not null) counts[i]++;
    }

    public ImmutableArray<SaidCount> Counted(ReadOnlySpan<int> counts)
    {
        var said = ImmutableArray.CreateBuilder<SaidCount>(_asked.Length);
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0) said.Add(new SaidCount(_asked[i].Name, counts[i]));
        return said.DrainToImmutable();
    }

    /// <summary>Where a message says what a rule finds; null when it does not.</summary>
    public TextRange? Match(MessageReading message, string name)
    {
        foreach (var asked in _asked)
            if (asked.Name == name) return Match(message, asked.Rules);
        return null;
    }

    private static TextRange? Match(MessageReading message, ImmutableArray<int> rules)
    {
        foreach (var match in message.Matches)
            if (rules.Contains(match.Rule)) return match.Range;
        return null;
    }
}
