using System.Collections.Immutable;

namespace AgentAssist.Engine.Conversations;

/// <summary>All that is known of the messages before a draft: what the response tells of them, and what only conditions ask.</summary>
internal sealed class ConversationState(ConversationReading reading)
{
    /// <summary>No messages.</summary>
    public static ConversationState Empty { get; } = new(ConversationReading.Empty);

    public ConversationReading Reading { get; } = reading;

    /// <summary>How many public messages of the agent each rule matches; only rules that somebody asks for.</summary>
    public ImmutableArray<SaidCount> SaidCounts { get; init; } = [];

    /// <summary>Whether the customer told of a problem and has not praised since.</summary>
    public bool HasOpenProblem { get; init; }

    /// <summary>Whether a wait promised in the agent's last public message is over.</summary>
    public bool IsPromisePassed { get; init; }

    /// <summary>Whether a limit cut the reading of a message short.</summary>
    public bool IsOverBudget { get; init; }

    /// <summary>In how many public messages of the agent a rule for drafts matches, whatever its conditions.</summary>
    /// <param name="rule">Its id as the condition writes it.</param>
    public int Said(string rule)
    {
        foreach (var said in SaidCounts)
            if (said.Rule == rule) return said.Messages;
        return 0;
    }

    /// <summary>Whether the customer's messages carry a signal.</summary>
    public bool HasSignal(string code)
    {
        var signals = Reading.Signals;
        for (var i = 0; i < signals.Count; i++)
            if (signals[i].Code == code) return true;
        return false;
    }
}
