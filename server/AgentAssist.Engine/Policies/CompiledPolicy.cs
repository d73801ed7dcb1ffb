using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Scoring;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Policies;

/// <summary>An immutable policy, ready to check drafts on any number of threads.</summary>
public sealed class CompiledPolicy
{
    private readonly RuleSet _draftRules;
    private readonly ConversationReader _conversations;
    private readonly SuggestionSet _suggestions;
    private readonly Scoreboard _scoreboard;
    private readonly IReadOnlyList<IncompleteCheck> _incomplete;

    internal CompiledPolicy(
        PolicyReference reference, RuleSet draftRules, ConversationReader conversations, SuggestionSet suggestions, Scoreboard scoreboard,
        ImmutableArray<IncompleteCheck> incomplete)
    {
        Reference = reference;
        _draftRules = draftRules;
        _conversations = conversations;
        _suggestions = suggestions;
        _scoreboard = scoreboard;
        _incomplete = incomplete;
    }

    /// <summary>Its id and revision.</summary>
    public PolicyReference Reference { get; }

    /// <summary>What a good reply is made of; null when no pack of the policy has a scorecard.</summary>
    public ScorecardDefinition? Scorecard => _scoreboard.Definition;

    /// <summary>Checks a draft. Pure, but for exceptions that expire: the same request gives the same response.</summary>
    public DraftCheckResponse Check(DraftCheckRequest request) => Check(request, default, keep: null);

    /// <summary>Checks a draft, leaving out suggestions the customer was offered lately.</summary>
    /// <param name="request">The draft and all around it.</param>
    /// <param name="history">What customers were offered.</param>
    /// <param name="now">The moment from which days are counted.</param>
    public DraftCheckResponse Check(DraftCheckRequest request, ISuggestionHistory history, DateTimeOffset now) =>
        Check(request, new PastOffers(history, now), keep: null);

    /// <summary>Scores all that the agent wrote to the customer, each message as it was sent; null when there is nothing.</summary>
    public ConversationScore? ScoreConversation(DraftCheckRequest request)
    {
        var messages = new List<MessageScore>();
        for (var i = 0; i < request.Conversation.Count; i++)
        {
            if (request.Conversation[i] is not { Author: Author.Agent, Visibility: Visibility.Public } message) continue;
            var sent = request with { Draft = new Draft(message.Text), Trigger = CheckTrigger.Send, Conversation = [.. request.Conversation.Take(i)] };
            if (Check(sent).Score is { } score) messages.Add(new MessageScore(i, score));
        }

        return messages.Count == 0 ? null : _scoreboard.Of(messages);
    }

    /// <summary>Checks with the findings of one rule alone, so that no other rule's finding on the same words hides them.</summary>
    internal DraftCheckResponse CheckAlone(DraftCheckRequest request, string pack, RuleDefinition rule) =>
        Check(request, default, finding => finding.Rule.Definition.Target != rule.Target || (finding.Rule.Source == pack && finding.Rule.Definition.Id == rule.Id));

    /// <summary>Whether a rule is part of this policy and on.</summary>
    internal bool Has(string pack, string rule) => _draftRules.Has(pack, rule) || _conversations.Has(pack, rule);

    private DraftCheckResponse Check(DraftCheckRequest request, PastOffers past, Predicate<Finding>? keep)
    {
        var state = _conversations.Read(request);
        var run = CheckRun.Rent(request);
        run.State = state;
        run.IsOverBudget = state.IsOverBudget;
        var preferred = LanguageTags.Parse(request.Context.Language);
        var diagnostics = CheckDraft(run, request, preferred, keep, out var language);
        var isJudged = request.Draft.Visibility == Visibility.Public && !string.IsNullOrWhiteSpace(request.Draft.Text);
        var response = new DraftCheckResponse
        {
            Version = request.Draft.Version,
            Language = language.Tag(),
            Policy = Reference,
            Diagnostics = diagnostics,
            Suggestions = _suggestions.Offer(run, diagnostics, language, past),
            Conversation = run.Conversation,
            Mom = isJudged ? MomTest.Judge(run.Findings, request.UiLanguage, language.Tag()) : null,
            Gate = Enforcement.GateFor(diagnostics),
            Score = isJudged ? _scoreboard.Of(run.Findings) : null,
            Incomplete = run.IsOverBudget ? [.. _incomplete, new IncompleteCheck(Reference.Id, IncompleteReason.Budget)] : _incomplete,
        };
        run.Return();
        return response;
    }

    private Diagnostic[] CheckDraft(CheckRun run, DraftCheckRequest request, Language preferred, Predicate<Finding>? keep, out Language language)
    {
        language = Language.Unknown;
        if (request.Draft.Text.Length == 0) return [];
        run.Findings.Clear();
        _draftRules.Check(run, request.Draft.Text, preferred);
        language = run.Analysis.Language;
        if (request.Draft.Visibility == Visibility.Note || run.Findings.Count == 0) return [];
        if (!request.IncludeShadow) run.Findings.RemoveAll(finding => finding.Mode == EnforcementMode.Shadow);
        if (keep is not null) run.Findings.RemoveAll(finding => !keep(finding));
        FindingMerger.Merge(run);
        if (run.Findings.Count == 0) return [];
        var diagnostics = new Diagnostic[run.Findings.Count];
        for (var i = 0; i < diagnostics.Length; i++) diagnostics[i] = DiagnosticBuilder.Build(run, run.Findings[i]);
        return diagnostics;
    }
}
