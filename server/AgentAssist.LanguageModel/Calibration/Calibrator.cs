using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.LanguageModel.Calibration;

/// <summary>Measures a model against labelled texts.</summary>
public sealed class Calibrator(Judge judge, int concurrency)
{
    /// <summary>Asks about every text.</summary>
    public async Task<RuleCalibration> MeasureAsync(JudgeRule rule, IReadOnlyList<LabelledText> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(texts);
        var verdicts = new JudgeVerdict[texts.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, texts.Count), new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation },
            async (index, token) => verdicts[index] = await judge.AskAsync(rule, texts[index].Request, revision: "", token));
        var answers = texts.Zip(verdicts, (text, verdict) => (Text: text, IsFound: verdict.Findings.Count > 0)).ToList();
        var agreement = new Agreement(
            answers.Count(answer => answer.Text.IsFault && answer.IsFound), answers.Count(answer => !answer.Text.IsFault && answer.IsFound),
            answers.Count(answer => answer.Text.IsFault && !answer.IsFound), answers.Count(answer => !answer.Text.IsFault && !answer.IsFound));
        return new RuleCalibration(
            rule, judge.Model, agreement, verdicts.Count(verdict => verdict.Failure is not null),
            [.. answers.Where(answer => answer.Text.IsFault != answer.IsFound).Select(answer => answer.Text)]);
    }
}
