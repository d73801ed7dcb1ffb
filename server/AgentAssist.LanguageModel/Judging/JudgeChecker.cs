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

    /// <inheritdoc/>
    public TimeSpan Patience => TimeSpan.Zero;

    /// <inheritdoc/>
    public bool Answers(ExternalNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Find is JudgeFind;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExternalAnswer> AskAsync(ExternalQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (ready, revision) = (ReadyFor(policies.Current.Source), question.Policy.Revision);
        var open = new List<(ExternalNeed Need, JudgeRule Rule)>();
        foreach (var need in question.Needs)
        {
            var (rule, isMeasuredWithAnother) = ready.Of(need);
            if (isMeasuredWithAnother) yield return ExternalAnswer.None(need.Key, IncompleteReason.Disabled);
            else if (judge.Known(rule, question.Request, revision) is { } known) yield return AnswerOf(need.Key, rule, known, question.Request);
            else if (question.MayTakeLong) open.Add((need, rule));
            else yield return ExternalAnswer.None(need.Key, IncompleteReason.Timeout);
        }

        if (open.Count == 0) yield break;
        if (question.Request.Trigger == CheckTrigger.Typing) await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellation.IsCancellationRequested) yield break;
        var asked = open.Select(async each => AnswerOf(each.Need.Key, each.Rule, await judge.AskAsync(each.Rule, question.Request, revision, cancellation), question.Request));
        await foreach (var answer in Task.WhenEach(asked).WithCancellation(cancellation)) yield return await answer;
    }

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
        private readonly ConcurrentDictionary<ExternalNeed, (JudgeRule Rule, bool IsMeasuredWithAnother)> _byNeed = new();

        public PolicySource Source => source;

        public (JudgeRule Rule, bool IsMeasuredWithAnother) Of(ExternalNeed need) =>
            _byNeed.TryGetValue(need, out var known) ? known : _byNeed.GetOrAdd(need, (RuleOf(need), IsMeasuredWithAnother(need)));

        private JudgeRule RuleOf(ExternalNeed need) =>
            new($"{need.Pack}/{need.Rule}", ((JudgeFind)need.Find).Rubric, PromptCatalog.Find(source.Packs, need.Pack, PromptKind.Judge));

        /// <summary>A measurement speaks for the model that was measured, and for no other.</summary>
        private bool IsMeasuredWithAnother(ExternalNeed need) => source.Packs
            .FirstOrDefault(pack => pack.Id == need.Pack)?.Calibrations.FirstOrDefault(calibration => calibration.Rule == need.Rule) is { } measured
            && measured.Model != model;
    }
}
