using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Policies;

/// <summary>An immutable policy, ready to check drafts on any number of threads.</summary>
public sealed class CompiledPolicy
{
    private readonly RuleSet _draftRules;
    private readonly RuleSet _customerRules;
    private readonly ImmutableArray<IncompleteCheck> _incomplete;

    internal CompiledPolicy(PolicyReference reference, RuleSet draftRules, RuleSet customerRules, ImmutableArray<IncompleteCheck> incomplete)
    {
        Reference = reference;
        _draftRules = draftRules;
        _customerRules = customerRules;
        _incomplete = incomplete;
    }

    /// <summary>Its id and revision.</summary>
    public PolicyReference Reference { get; }

    /// <summary>Checks a draft. Pure, but for exceptions that expire: the same request gives the same response.</summary>
    public DraftCheckResponse Check(DraftCheckRequest request) => Check(request, keep: null);

    /// <summary>Checks with the findings of one rule alone, so that no other rule's finding on the same words hides them.</summary>
    internal DraftCheckResponse CheckAlone(DraftCheckRequest request, string pack, RuleDefinition rule) =>
        Check(request, finding => finding.Rule.Definition.Target != rule.Target || (finding.Rule.Source == pack && finding.Rule.Definition.Id == rule.Id));

    /// <summary>Whether a rule is part of this policy and on.</summary>
    internal bool Has(string pack, string rule) => _draftRules.Has(pack, rule) || _customerRules.Has(pack, rule);

    private DraftCheckResponse Check(DraftCheckRequest request, Predicate<Finding>? keep)
    {
        var run = CheckRun.Rent(request);
        var preferred = LanguageTags.Parse(request.Context.Language);
        run.Conversation = ReadConversation(run, request, preferred, keep);
        var diagnostics = CheckDraft(run, request, preferred, keep, out var language);
        var response = new DraftCheckResponse
        {
            Version = request.Draft.Version,
            Language = language.Tag(),
            Policy = Reference,
            Diagnostics = diagnostics,
            Suggestions = [],
            Conversation = run.Conversation,
            Gate = Enforcement.GateFor(diagnostics),
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

    private ConversationReading ReadConversation(CheckRun run, DraftCheckRequest request, Language preferred, Predicate<Finding>? keep)
    {
        if (_customerRules.IsEmpty) return ConversationReading.Empty;
        List<Signal>? signals = null;
        for (var i = 0; i < request.Conversation.Count; i++)
        {
            var message = request.Conversation[i];
            if (message.Author != Author.Customer || message.Visibility != Visibility.Public) continue;
            run.Findings.Clear();
            _customerRules.Check(run, message.Text, preferred);
            if (keep is not null) run.Findings.RemoveAll(finding => !keep(finding));
            FindingMerger.Merge(run);
            foreach (var finding in run.Findings)
                (signals ??= []).Add(new Signal(finding.Rule.Definition.Id, finding.Rule.Source, i, finding.Match.Range));
        }

        return signals is null ? ConversationReading.Empty : ConversationReading.Empty with { Signals = signals };
    }
}
