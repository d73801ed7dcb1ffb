using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using AgentAssist.LanguageModel.Calls;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>
/// Answers <c>judge:</c> rules. Nobody waits for it: a caller who needs the whole answer at once gets what is known; one who listens on gets the verdict
/// later. While the agent types the judge is asked only after a pause, and not at all when the next letter ends the listening.
/// </summary>
public sealed class JudgeChecker(Judge judge, PolicyHost policies, TimeSpan pause, TimeProvider time) : IExternalChecker
{
    private ReadyRules? _ready;

    /// <summary>None: whoever does not listen on gets only what is known.</summary>
    public TimeSpan Patience => TimeSpan.Zero;

    /// <inheritdoc/>
    public bool Answers(ExternalNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Find is JudgeFind;
    }

    /// <inheritdoc/>
    public ExternalAnswer? Known(ExternalQuestion question, ExternalNeed need)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(need);
        var (rule, isMeasuredWithAnother) = ReadyFor(policies.Current.Source).Of(need);
        if (isMeasuredWithAnother) return ExternalAnswer.None(need.Key, IncompleteReason.Disabled);
        if (judge.Known(rule, question.Request, question.Policy.Revision) is { } known) return AnswerOf(need.Key, rule, known, question.Request);
        return question.MayTakeLong ? null : ExternalAnswer.None(need.Key, IncompleteReason.Timeout);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExternalAnswer> AskAsync(ExternalQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Request.Trigger == CheckTrigger.Typing) await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellation.IsCancellationRequested) yield break;
        var ready = ReadyFor(policies.Current.Source);
        var asked = question.Needs.Select(need => AskAsync(need, ready.Of(need).Rule, question, cancellation));
        await foreach (var answer in Task.WhenEach(asked).WithCancellation(cancellation)) yield return await answer;
    }

    private async Task<ExternalAnswer> AskAsync(ExternalNeed need, JudgeRule rule, ExternalQuestion question, CancellationToken cancellation) =>
        AnswerOf(need.Key, rule, await judge.AskAsync(rule, question.Request, question.Policy.Revision, cancellation), question.Request);

    private ReadyRules ReadyFor(PolicySource source) => _ready is { } ready && ReferenceEquals(ready.Source, source) ? ready : _ready = new ReadyRules(source, judge.Model);

    private static ExternalAnswer AnswerOf(string key, JudgeRule rule, JudgeVerdict verdict, DraftCheckRequest request)
    {
        if (verdict.Failure is { } failure) return ExternalAnswer.None(key, failure.ToReason());
        var language = TextLanguage.Of(request.Draft.Text, request.Context.Language);
        return new ExternalAnswer(key, [.. verdict.Findings.Select(found => new ExternalMatch(found.Range, rule.Rubric[found.Question].For(request.UiLanguage, language)))]);
    }

    /// <summary>The rules of one state of the policies; each is made ready once.</summary>
    private sealed class ReadyRules(PolicySource source, string model)
    {
        private readonly ConcurrentDictionary<string, (JudgeRule Rule, bool IsMeasuredWithAnother)> _byNeed = new(StringComparer.Ordinal);

        public PolicySource Source => source;

        public (JudgeRule Rule, bool IsMeasuredWithAnother) Of(ExternalNeed need) =>
            _byNeed.TryGetValue(need.Key, out var known) ? known : _byNeed.GetOrAdd(need.Key, (RuleOf(need), IsMeasuredWithAnother(need)));

        private JudgeRule RuleOf(ExternalNeed need) =>
            new($"{need.Pack}/{need.Rule}", ((JudgeFind)need.Find).Rubric, PromptCatalog.Find(source.Packs, need.Pack, PromptKind.Judge));

        /// <summary>A measurement speaks for the model that was measured, and for no other.</summary>
        private bool IsMeasuredWithAnother(ExternalNeed need) => source.Packs
            .FirstOrDefault(pack => pack.Id == need.Pack)?.Calibrations.FirstOrDefault(calibration => calibration.Rule == need.Rule) is { } measured
            && measured.Model != model;
    }
}
