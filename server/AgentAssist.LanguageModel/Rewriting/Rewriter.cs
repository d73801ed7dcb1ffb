using System.Text;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Privacy;
using AgentAssist.LanguageModel.Rewriting.Facts;

namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>
/// Lets a language model write a draft anew. What it writes is offered only when the policy finds no fault with it and every fact survived; it is told what
/// was wrong at most twice.
/// </summary>
public sealed class Rewriter(LanguageModels models)
{
    private const int MostAttempts = 3;
    private const int LongestDraft = 6_000;

    /// <summary>Rewrites the draft of a request. Never throws for what the model does.</summary>
    /// <param name="request">The draft and what is around it.</param>
    /// <param name="style">The manner.</param>
    /// <param name="language"><c>en</c>, <c>ru</c> or <c>uk</c>; null for the customer's.</param>
    /// <param name="policy">What the result is checked by.</param>
    /// <param name="prompt">The instructions.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Rewrite> RewriteAsync(
        DraftCheckRequest request, RewriteStyle style, string? language, CompiledPolicy policy, PromptDefinition prompt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(prompt);
        var job = new RewriteJob(request, style, language ?? CustomerLanguage(request), policy, prompt);
        if (request.Draft.Text.Length > LongestDraft) return job.Refuse(RewriteRefusal.TooLong);
        while (job.Attempts < MostAttempts)
        {
            var answer = await models.AskAsync(ModelRole.Rewriter, job.NextQuestion(), cancellation);
            if (!answer.IsGiven) return job.Refuse(RefusalOf(answer.Failure));
            if (job.Accept(answer.Text) is { } rewrite) return rewrite;
        }

        return job.RefuseLast();
    }

    private static string CustomerLanguage(DraftCheckRequest request)
    {
        var last = request.Conversation.LastOrDefault(message => message is { Author: Author.Customer, Visibility: Visibility.Public })?.Text;
        return request.Context.Language is { Length: >= 2 } known && known[..2].ToLowerInvariant() is "en" or "ru" or "uk"
            ? request.Context.Language[..2].ToLowerInvariant()
            : TextLanguage.Of(last ?? request.Draft.Text, request.Context.Language);
    }

    private static RewriteRefusal RefusalOf(ModelFailure failure) => failure switch
    {
        ModelFailure.Timeout => RewriteRefusal.Timeout,
        ModelFailure.Budget => RewriteRefusal.Budget,
        _ => RewriteRefusal.ModelFailed,
    };

    /// <summary>One draft being rewritten, with what was wrong with the last attempt.</summary>
    private sealed class RewriteJob
    {
        private readonly DraftCheckRequest _request;
        private readonly string _style;
        private readonly string _language;
        private readonly CompiledPolicy _policy;
        private readonly PromptDefinition _prompt;
        private readonly Placeholders _hidden;
        private readonly string _draft;
        private readonly string _instructions;
        private readonly StringBuilder _faults = new();
        private string _lastAttempt = "";
        private string _mark = "";
        private RewriteRefusal _refusal = RewriteRefusal.Unusable;
        private IReadOnlyList<string> _codes = [];

        public RewriteJob(DraftCheckRequest request, RewriteStyle style, string language, CompiledPolicy policy, PromptDefinition prompt)
        {
            (_request, _language, _policy, _prompt) = (request, language, policy, prompt);
            _style = style.ToString().ToLowerInvariant();
            _hidden = new Placeholders(request.Context.Customer.Name);
            _draft = _hidden.Hide(request.Draft.Text);
            _instructions = prompt.Text.Replace("{{style}}", prompt.Styles.GetValueOrDefault(_style, _style), StringComparison.Ordinal)
                .Replace("{{language}}", language switch { "ru" => "Russian", "uk" => "Ukrainian", _ => "English" }, StringComparison.Ordinal);
        }

        public int Attempts { get; private set; }

        public ModelQuestion NextQuestion()
        {
            Attempts++;
            var fence = new FencedMaterial(_hidden).AddConversation(_request.Conversation).Add("draft", _draft);
            if (_faults.Length > 0) fence.Add("earlier attempt", _lastAttempt).Add("faults of the earlier attempt", _faults.ToString());
            _mark = fence.Mark;
            return new ModelQuestion($"rewrite {_style}", _instructions, fence.ToString(), null, _prompt.Temperature, _prompt.MaxTokens, _hidden.Count);
        }

        public Rewrite Refuse(RewriteRefusal refusal) => new(null, [], _language, refusal, _codes, Attempts);

        public Rewrite RefuseLast() => Refuse(_refusal);

        /// <summary>The rewrite, when nothing is wrong with it; else what is wrong is kept for the next attempt.</summary>
        public Rewrite? Accept(string answer)
        {
            _faults.Clear();
            _codes = [];
            _lastAttempt = answer.Trim();
            var text = _hidden.Restore(_lastAttempt);
            if (text == _request.Draft.Text.Trim()) return Refuse(RewriteRefusal.Unchanged);
            var isGood = IsReply() && IsInLanguage(text) && KeepsFacts() && PassesPolicy(text);
            return isGood ? new Rewrite(text, TextDiff.Between(_request.Draft.Text, text), _language, null, [], Attempts) : null;
        }

        private bool IsReply()
        {
            var isReply = _lastAttempt.Length > 0 && _lastAttempt.Length <= 3 * _draft.Length + 600
                && !_lastAttempt.Contains(_mark, StringComparison.Ordinal) && !PromptLeak.IsIn(_lastAttempt, _instructions, _draft);
            if (isReply) return true;
            _refusal = RewriteRefusal.Unusable;
            _lastAttempt = "";
            _faults.AppendLine("It was not the text of a reply.");
            return false;
        }

        private bool IsInLanguage(string text)
        {
            if (TextLanguage.Of(text, _language) == _language) return true;
            _refusal = RewriteRefusal.Language;
            _faults.AppendLine("It was in another language.");
            return false;
        }

        private bool KeepsFacts()
        {
            var facts = FactGuard.Compare(_draft, _lastAttempt);
            if (facts.IsKept) return true;
            _refusal = RewriteRefusal.Facts;
            foreach (var lost in facts.Lost) _faults.AppendLine($"It lost this fact of the draft: {lost}");
            foreach (var added in facts.Added) _faults.AppendLine($"It added what the draft does not say: {added}");
            return false;
        }

        private bool PassesPolicy(string text)
        {
            var check = _policy.Check(_request with { Draft = _request.Draft with { Text = text }, Trigger = CheckTrigger.Send, IncludeShadow = false });
            var faults = check.Diagnostics.Where(diagnostic => diagnostic.Mode >= EnforcementMode.Warn).ToList();
            if (faults.Count == 0 && check.Gate.Decision == GateDecision.Allow) return true;
            _refusal = RewriteRefusal.Policy;
            _codes = [.. faults.Select(fault => fault.Code).Distinct()];
            foreach (var fault in faults) _faults.AppendLine($"“{_hidden.Hide(text[fault.Range.Start..fault.Range.End])}”: {fault.Message}");
            return false;
        }
    }
}
