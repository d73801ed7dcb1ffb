using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Checks.External;
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
    private readonly ImmutableArray<IncompleteCheck> _unsupported;
    private readonly IReadOnlyList<IncompleteCheck> _incomplete;
    private readonly IReadOnlyList<IncompleteCheck> _incompleteWithShadow;

    internal CompiledPolicy(
        PolicyReference reference, RuleSet draftRules, ConversationReader conversations, SuggestionSet suggestions, Scoreboard scoreboard,
        ImmutableArray<IncompleteCheck> unsupported)
    {
        Reference = reference;
        _draftRules = draftRules;
        _conversations = conversations;
        _suggestions = suggestions;
        _scoreboard = scoreboard;
        _unsupported = unsupported;
        _incompleteWithShadow = [.. unsupported, .. draftRules.Asking.Select(rule => new IncompleteCheck(rule.Name, IncompleteReason.NotConfigured))];
        // What is never shown is not missed.
        var shadowed = draftRules.Asking.Where(rule => rule.IsInShadow).Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        _incomplete = shadowed.Count == 0 ? _incompleteWithShadow : [.. _incompleteWithShadow.Where(check => !shadowed.Contains(check.Source))];
    }

    /// <summary>Its id and revision.</summary>
    public PolicyReference Reference { get; }

    /// <summary>What its rules ask of plugins and language models.</summary>
    public IReadOnlyList<ExternalNeed> Needs => _draftRules.Needs;

    /// <summary>What a good reply is made of; null when no pack of the policy has a scorecard.</summary>
    public ScorecardDefinition? Scorecard => _scoreboard.Definition;

    /// <summary>
    /// Checks a draft by the engine's own checks. Pure, but for exceptions that expire: the same request gives the same response. Rules that
    /// ask plugins or a language model are reported as <see cref="IncompleteReason.NotConfigured"/>.
    /// </summary>
    public DraftCheckResponse Check(DraftCheckRequest request) => Check(request, default, keep: null, answers: null, out _);

    /// <summary>Checks a draft as <see cref="Check(DraftCheckRequest)"/> does, leaving out suggestions the customer was offered lately.</summary>
    /// <param name="request">The draft and all around it.</param>
    /// <param name="history">What customers were offered.</param>
    /// <param name="now">The moment from which days are counted.</param>
    public DraftCheckResponse Check(DraftCheckRequest request, ISuggestionHistory history, DateTimeOffset now) =>
        Check(request, new PastOffers(history, now), keep: null, answers: null, out _);

    /// <summary>Checks a draft with what plugins and language models answered; with more answers there is never less found.</summary>
    /// <param name="request">The draft and all around it.</param>
    /// <param name="history">What customers were offered.</param>
    /// <param name="now">The moment from which days are counted.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="asking">Rules that apply to this request and ask something.</param>
    internal DraftCheckResponse Check(
        DraftCheckRequest request, ISuggestionHistory history, DateTimeOffset now, ExternalAnswers answers, out ImmutableArray<CompiledRule> asking) =>
        Check(request, new PastOffers(history, now), keep: null, answers, out asking);

    /// <summary>What the response is when nobody looked: it says so, and the rest stays.</summary>
    internal DraftCheckResponse Tell(DraftCheckResponse response, ImmutableArray<CompiledRule> asking, ExternalAnswers answers) =>
        response with { Incomplete = IncompleteIn(asking, answers, response.Incomplete.Contains(OverBudget)) };

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
        Check(request, default, finding => finding.Rule.Definition.Target != rule.Target || (finding.Rule.Source == pack && finding.Rule.Definition.Id == rule.Id), answers: null, out _);

    /// <summary>Whether a rule is part of this policy and on.</summary>
    internal bool Has(string pack, string rule) => _draftRules.Has(pack, rule) || _conversations.Has(pack, rule);

    private DraftCheckResponse Check(
        DraftCheckRequest request, PastOffers past, Predicate<Finding>? keep, ExternalAnswers? answers, out ImmutableArray<CompiledRule> asking)
    {
        var state = _conversations.Read(request);
        var run = CheckRun.Rent(request);
        run.State = state;
        run.Answers = answers;
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
            Incomplete = IncompleteIn(run),
        };
        asking = answers is null ? [] : [.. run.Asking];
        run.Return();
        return response;
    }

    private IReadOnlyList<IncompleteCheck> IncompleteIn(CheckRun run)
    {
        var unasked = run.Request.IncludeShadow ? _incompleteWithShadow : _incomplete;
        if (run.Answers is { } answers) return IncompleteIn(run.Asking, answers, run.IsOverBudget);
        return run.IsOverBudget ? [.. unasked, OverBudget] : unasked;
    }

    private IncompleteCheck[] IncompleteIn(IEnumerable<CompiledRule> asking, ExternalAnswers answers, bool isOverBudget)
    {
        var missing = from rule in asking
                      from need in rule.Needs
                      let answer = answers[need.Key]
                      let reason = answer?.Missing
                      where reason is not null
                      from name in answer.Source is null ? new[] { rule.Name } : [rule.Name, answer.Source]
                      select new IncompleteCheck(name, reason.Value);
        IncompleteCheck[] incomplete = [.. _unsupported, .. missing.Distinct()];
        return isOverBudget ? [.. incomplete, OverBudget] : incomplete;
    }

    private IncompleteCheck OverBudget => new(Reference.Id, IncompleteReason.Budget);

    private Diagnostic[] CheckDraft(CheckRun run, DraftCheckRequest request, Language preferred, Predicate<Finding>? keep, out Language language)
    {
        language = Language.Unknown;
        if (request.Draft.Text.Length == 0) return [];
        run.Findings.Clear();
        _draftRules.Check(run, request.Draft.Text, preferred);
        language = run.Analysis.Language;
        if (request.Draft.Visibility == Visibility.Note) run.Asking.Clear();
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
