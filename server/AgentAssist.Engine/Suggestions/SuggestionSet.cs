using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>The suggestions of a policy. Immutable.</summary>
/// <param name="all">Each suggestion once.</param>
/// <param name="finds">What they look for in the customer's last message: a rule for each, by the id of the suggestion.</param>
/// <param name="draftRules">What the policy says about drafts: nothing it would flag is offered.</param>
/// <param name="titles">Titles of the rules of the policy, by <c>pack/rule</c>.</param>
internal sealed class SuggestionSet(
    ImmutableArray<CompiledSuggestion> all, RuleSet finds, RuleSet draftRules, FrozenDictionary<string, LocalizedText> titles)
{
    /// <summary>Most suggestions shown at once.</summary>
    public const int Most = 3;

    private const int CacheCapacity = 16_384;

    private readonly HashSet<ulong> _runs = [.. all.SelectMany(suggestion => suggestion.Bodies).SelectMany(body => body.Runs)];

    // What the draft rules make of a snippet alone, filled for some customer, changes with none of his words.
    private readonly ReadingCache _readings = new(CacheCapacity);

    /// <summary>The suggestions for a conversation and its draft, best first.</summary>
    /// <param name="draft">The check of the draft, its conversation read.</param>
    /// <param name="diagnostics">What was found in the draft.</param>
    /// <param name="language">Language of the draft.</param>
    /// <param name="past">Earlier offers.</param>
    public IReadOnlyList<Suggestion> Offer(CheckRun draft, IReadOnlyList<Diagnostic> diagnostics, Language language, PastOffers past)
    {
        if (all.IsEmpty || draft.Request.Draft.Visibility == Visibility.Note) return [];
        var run = CheckRun.Rent(draft.Request);
        run.State = draft.State;
        var candidates = Candidates(run, diagnostics, language);
        var offered = candidates is null ? [] : Choose(draft.Analysis, run, candidates, language, past);
        run.Return();
        return offered;
    }

    private List<Candidate>? Candidates(CheckRun run, IReadOnlyList<Diagnostic> diagnostics, Language language)
    {
        var turns = CustomerTurns.Of(run.Request.Conversation);
        if (!finds.IsEmpty && turns.Last >= 0)
            finds.Check(run, run.Request.Conversation[turns.Last].Text, LanguageTags.Parse(run.Request.Context.Language));
        var facts = new ConditionFacts(run.Request, run.State, language.Tag());
        List<Candidate>? candidates = null;
        foreach (var suggestion in all)
        {
            if (TriggerOf(suggestion, run, turns, diagnostics) is not { } trigger) continue;
            if (!Suppression.Forbids(suggestion.Definition.Kind, run.State) && suggestion.Applies(facts))
                (candidates ??= []).Add(new Candidate(suggestion, trigger));
        }

        candidates?.Sort();
        return candidates;
    }

    /// <summary>The newest of what calls for it; null when nothing does.</summary>
    private static Trigger? TriggerOf(CompiledSuggestion suggestion, CheckRun run, CustomerTurns turns, IReadOnlyList<Diagnostic> diagnostics)
    {
        var definition = suggestion.Definition;
        if (suggestion.IsForContext) return new Trigger(EvidenceOf(definition.Kind, run.Conversation), null);
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Mode != EnforcementMode.Shadow && Names(definition.Findings, diagnostic.Code))
                return new Trigger(new Evidence(diagnostic.MessageIndex, diagnostic.Range), $"{diagnostic.Source}/{diagnostic.Code}");
        var oldest = definition.Kind is SuggestionKind.Escalation or SuggestionKind.Warning or SuggestionKind.Ending ? 0 : turns.Fresh;
        for (var i = run.Conversation.Signals.Count - 1; !definition.Signals.IsEmpty && i >= 0; i--)
        {
            var signal = run.Conversation.Signals[i];
            if (signal.MessageIndex >= oldest && Names(definition.Signals, signal.Code))
                return new Trigger(new Evidence(signal.MessageIndex, signal.Range), $"{signal.Source}/{signal.Code}");
        }

        foreach (var finding in run.Findings)
            if (finding.Rule.Definition.Id == definition.Id) return new Trigger(new Evidence(turns.Last, finding.Match.Range), null);
        return null;
    }

    /// <summary>What the conversation itself tells of why a kind is called for.</summary>
    private static Evidence? EvidenceOf(SuggestionKind kind, ConversationReading reading) => kind switch
    {
        SuggestionKind.Warning or SuggestionKind.Ending => reading.RedLineEvidence,
        SuggestionKind.DeEscalation or SuggestionKind.Empathy or SuggestionKind.Recovery or SuggestionKind.Closing => reading.MoodEvidence,
        _ => null,
    };

    private static bool Names(ImmutableArray<LocatedId> ids, string code)
    {
        foreach (var id in ids)
            if (id.Id == code) return true;
        return false;
    }

    private List<Suggestion> Choose(TextAnalysis draft, CheckRun run, List<Candidate> candidates, Language language, PastOffers past)
    {
        var offered = new List<Suggestion>(Most);
        if (CustomerLanguage.Of(run.Analysis, run.Request, language) is not { } tongue) return offered;
        var cooldowns = new Cooldowns(draft, run.Request, past, all, _runs);
        var values = new SnippetValues(run.Request.Context);
        var messages = run.Request.UiLanguage ?? (language == Language.Unknown ? tongue : language.Tag());
        foreach (var (suggestion, trigger) in candidates)
        {
            if (offered.Count == Most) break;
            if (suggestion.BodyIn(tongue) is not { } body || cooldowns.IsResting(suggestion, trigger)) continue;
            if (IsClean(run, body.Snippet.Render(values))) offered.Add(Show(run, suggestion, trigger, body.Snippet.Fill(values), messages));
        }

        return offered;
    }

    /// <summary>Whether a text would pass as a draft in the conversation at hand: nothing of a warning or worse.</summary>
    private bool IsClean(CheckRun conversation, string text)
    {
        var reading = ReadingOf(text, LanguageTags.Parse(conversation.Request.Context.Language));
        var facts = new ConditionFacts(conversation.Request, conversation.State, reading.Language.Tag());
        var isSure = !reading.IsOverBudget && !draftRules.MayFindMoreIn(conversation.Request);
        foreach (var match in reading.Matches)
            isSure &= !(draftRules[match.Rule] is var rule && IsGrave(rule) && rule.Applies(facts));
        return isSure || IsCleanHere(conversation, text);
    }

    private MessageReading ReadingOf(string text, Language preferred)
    {
        var key = MessageKey.Of(text, (int)preferred);
        if (_readings.TryGet(key, out var known)) return known;
        var reading = MessageReader.Read(text, draftRules, [], preferred, isSuggestion: true);
        if (!reading.IsOverBudget) _readings.Add(key, reading);
        return reading;
    }

    private bool IsCleanHere(CheckRun conversation, string text)
    {
        var request = conversation.Request with { Draft = new Draft(text), Trigger = CheckTrigger.Typing };
        var run = CheckRun.Rent(request);
        run.State = conversation.State;
        run.IsSuggestion = true;
        draftRules.Check(run, text, LanguageTags.Parse(request.Context.Language));
        var isClean = !run.Findings.Exists(finding => finding.Mode != EnforcementMode.Shadow && IsGrave(finding.Rule));
        run.Return();
        return isClean;
    }

    private static bool IsGrave(CompiledRule rule) => rule.Definition.Severity >= DiagnosticSeverity.Warning;

    private Suggestion Show(CheckRun run, CompiledSuggestion suggestion, Trigger trigger, string insertText, string language)
    {
        var definition = suggestion.Definition;
        var reason = definition.Reason?.For(language) ?? MadeReason(suggestion, trigger, language);
        var summary = definition.Kind != SuggestionKind.Escalation ? null
            : EscalationSummary.Write(run.Request, trigger.Evidence, TitleOf(trigger, language) ?? definition.Title.For(language), language, run.Analysis);
        return new Suggestion(
            definition.Id, definition.Kind, definition.Title.For(language), insertText, reason, trigger.Evidence, trigger.Rule, summary);
    }

    private string MadeReason(CompiledSuggestion suggestion, Trigger trigger, string language)
    {
        var words = SuggestionWords.In(language);
        if (TitleOf(trigger, language) is { } title) return $"{(trigger.Evidence!.MessageIndex is null ? words.Draft : words.Customer)}{title.TrimEnd('.')}.";
        return suggestion.IsForContext ? words.Context : words.Words;
    }

    private string? TitleOf(Trigger trigger, string language) =>
        trigger.Rule is not null && titles.TryGetValue(trigger.Rule, out var title) ? title.For(language) : null;
}
