using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>Whether a suggestion was said or offered too recently in this conversation or to this customer.</summary>
internal sealed class Cooldowns
{
    /// <summary>Days between two upsells to one customer, whatever the packs say.</summary>
    private const int UpsellDays = 14;

    private readonly DraftCheckRequest _request;
    private readonly PastOffers _past;
    private readonly ImmutableArray<CompiledSuggestion> _all;
    private readonly WordRuns _words;
    private readonly List<(int Message, IReadOnlySet<ulong> Runs)> _replies = [];
    private readonly IReadOnlySet<ulong> _draft;
    private int _next;

    /// <param name="draft">The draft as read by its check.</param>
    /// <param name="request">The conversation and its draft.</param>
    /// <param name="past">Earlier offers.</param>
    /// <param name="all">The suggestions of the policy.</param>
    /// <param name="runs">The runs of all their snippets.</param>
    public Cooldowns(TextAnalysis draft, DraftCheckRequest request, PastOffers past, ImmutableArray<CompiledSuggestion> all, HashSet<ulong> runs)
    {
        _words = new WordRuns(SnippetBody.RunLength, Context.Empty, runs);
        (_request, _past, _all) = (request, past, all);
        _next = request.Conversation.Count - 1;
        _draft = request.Draft.Text.Length == 0 ? new HashSet<ulong>() : _words.RunsIn(draft);
    }

    public bool IsResting(CompiledSuggestion suggestion, Trigger trigger)
    {
        var definition = suggestion.Definition;
        if (IsSaid(suggestion, _draft) || IsSaidSince(suggestion, OldestThatCounts(definition.Cooldown, trigger))) return true;
        if (definition.Cooldown?.Days is { } days && WasOffered(suggestion, days)) return true;
        return definition.Kind == SuggestionKind.Upsell && _all.Any(IsRestingUpsell);
    }

    private bool IsRestingUpsell(CompiledSuggestion other) =>
        other.Definition.Kind == SuggestionKind.Upsell && (WasOffered(other, UpsellDays) || IsSaidSince(other, 0));

    private bool WasOffered(CompiledSuggestion suggestion, int days) => _past.WasOffered(_request.Context.Customer.Id, suggestion.Definition.Id, days);

    /// <summary>
    /// Index of the oldest message that makes it rest when it says it: what answers the words that call for it, and what lies
    /// within the replies or days of its cooldown.
    /// </summary>
    private int OldestThatCounts(SuggestionCooldown? cooldown, Trigger trigger)
    {
        var oldest = trigger.Recency;
        for (var (i, replies) = (_request.Conversation.Count - 1, 0); i >= 0 && cooldown is not null; i--)
        {
            if (IsReply(i) && ++replies <= cooldown.Replies) oldest = Math.Min(oldest, i);
            if (cooldown.Days is { } days && _request.Conversation[i].At is { } at && _past.IsWithin(at, days)) oldest = Math.Min(oldest, i);
        }

        return oldest;
    }

    private bool IsSaidSince(CompiledSuggestion suggestion, int oldest)
    {
        for (var i = 0; (i < _replies.Count || ReadNext(oldest)) && _replies[i].Message >= oldest; i++)
            if (IsSaid(suggestion, _replies[i].Runs)) return true;
        return false;
    }

    /// <summary>Reads the next older reply; false when there is none that counts.</summary>
    private bool ReadNext(int oldest)
    {
        for (; _next >= Math.Max(oldest, 0); _next--)
        {
            if (!IsReply(_next)) continue;
            _replies.Add((_next, _words.RunsIn(_request.Conversation[_next].Text)));
            _next--;
            return true;
        }

        return false;
    }

    private bool IsReply(int message) => _request.Conversation[message] is { Author: Author.Agent, Visibility: Visibility.Public };

    private static bool IsSaid(CompiledSuggestion suggestion, IReadOnlySet<ulong> runs)
    {
        if (runs.Count == 0) return false;
        foreach (var body in suggestion.Bodies)
            if (body.IsIn(runs)) return true;
        return false;
    }
}
