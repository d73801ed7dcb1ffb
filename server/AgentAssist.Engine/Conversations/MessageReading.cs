using System.Collections.Immutable;
using AgentAssist.Engine.Conversations.Promises;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Conversations;

/// <summary>What one message tells by itself; holds none of its text.</summary>
/// <param name="Language">Its main language.</param>
/// <param name="Matches">Matches by position; of one rule's matches none overlaps another.</param>
/// <param name="IsShouted">Whether it shouts: three words in capitals in a row, or three exclamation marks.</param>
/// <param name="IsOverBudget">Whether a limit cut its reading short.</param>
internal sealed record MessageReading(Language Language, ImmutableArray<RuleMatch> Matches, bool IsShouted, bool IsOverBudget)
{
    /// <summary>Times given in what it promises.</summary>
    public ImmutableArray<PromisedWait> Waits { get; init; } = [];

    /// <summary>How much room it takes in a cache.</summary>
    public int Weight => 4 + Matches.Length + Waits.Length;
}
