using System.Collections.Immutable;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>Whether a suggestion was said or offered too recently in this conversation or to this customer.</summary>
internal sealed class Cooldowns(DraftCheckRequest request, PastOffers past, ImmutableArray<CompiledSuggestion> all)
{
    /// <summary>Days between two upsells to one customer, whatever the packs say.</summary>
    private const int UpsellDays = 14;

    private readonly List<(int Message, IReadOnlySet<ulong> Runs)> _replies = [];
    private readonly HashSet<ulong> _draft = RunsOf(request, request.Draft.Text);
    private int _next = request.Conversation.Count - 1;

    public bool IsResting(CompiledSuggestion suggestion, Trigger trigger)
    {
        var cooldown = suggestion.Definition.Cooldown;
        if (IsSaid(suggestion, _draft)) return true;
        if (LastReplyWith(suggestion) is var (message, repliesAgo)
            && (message > trigger.Recency || repliesAgo <= cooldown?.Replies || WasSentWithin(message, cooldown?.Days))) return true;
        if (cooldown?.Days is { } days && past.WasOffered(request.Context.Customer.Id, suggestion.Definition.Id, days)) return true;
        return suggestion.Definition.Kind == SuggestionKind.Upsell && all.Any(IsRestingUpsell);
    }

    private bool IsRestingUpsell(CompiledSuggestion other) =>
        other.Definition.Kind == SuggestionKind.Upsell
        && (LastReplyWith(other) is not null || past.WasOffered(request.Context.Customer.Id, other.Definition.Id, UpsellDays));

    private bool WasSentWithin(int message, int? days) =>
        days is not null && request.Conversation[message].At is { } at && past.IsWithin(at, days.Value);

    /// <summary>The agent's newest message that says it, and how many of his replies ago that was, 1 for the last one.</summary>
    private (int Message, int RepliesAgo)? LastReplyWith(CompiledSuggestion suggestion)
    {
        for (var i = 0; i < _replies.Count || ReadNext(); i++)
            if (IsSaid(suggestion, _replies[i].Runs)) return (_replies[i].Message, i + 1);
        return null;
    }

    private bool ReadNext()
    {
        while (_next >= 0)
        {
            var message = request.Conversation[_next--];
            if (message is not { Author: Author.Agent, Visibility: Visibility.Public }) continue;
            _replies.Add((_next + 1, RunsOf(request, message.Text)));
            return true;
        }

        return false;
    }

    private static bool IsSaid(CompiledSuggestion suggestion, IReadOnlySet<ulong> runs)
    {
        if (runs.Count == 0) return false;
        foreach (var body in suggestion.Bodies)
            if (body.IsIn(runs)) return true;
        return false;
    }

    private static HashSet<ulong> RunsOf(DraftCheckRequest request, string text)
    {
        var runs = new WordRuns(SnippetBody.RunLength, request.Context);
        runs.Add(text);
        return runs.Known;
    }
}
