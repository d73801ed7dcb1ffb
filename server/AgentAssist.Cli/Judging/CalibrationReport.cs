using System.Globalization;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.LanguageModel.Calibration;

namespace AgentAssist.Cli.Judging;

/// <summary>Measurements as Markdown.</summary>
internal static class CalibrationReport
{
    /// <param name="to">Where it goes.</param>
    /// <param name="results">One a rule.</param>
    /// <param name="withTexts">Whether to list the texts on which model and labels differ.</param>
    public static void Write(TextWriter to, IEnumerable<RuleCalibration> results, bool withTexts)
    {
        foreach (var result in results)
        {
            var (agreement, needed) = (result.Agreement, result.Rule.Prompt.Precision);
            to.WriteLine($"# {result.Rule.Name} by {result.Model}\n");
            to.WriteLine("| | label: fault | label: fine |\n|---|---|---|");
            to.WriteLine($"| model: fault | {agreement.BothYes} | {agreement.ModelOnly} |\n| model: fine | {agreement.LabelOnly} | {agreement.BothNo} |\n");
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"precision {agreement.Precision:0.00} (needed {needed:0.00}), recall {agreement.Recall:0.00}, Cohen's κ {agreement.Kappa:0.00}, {Words.Count(agreement.Texts, "text")}, {result.Unanswered} without a usable answer"));
            to.WriteLine(Decision(result) + "\n");
            if (withTexts) WriteTexts(to, result.Wrong);
        }
    }

    private static string Decision(RuleCalibration result) => result switch
    {
        { IsGoodEnough: true } => "The rule may leave shadow with this model.",
        { Agreement.Found: < CalibrationDefinition.FewestFound } =>
            $"The rule stays in shadow: it spoke of {Words.Count(result.Agreement.Found, "text")}; fewer than {CalibrationDefinition.FewestFound} prove nothing.",
        _ => "The rule stays in shadow: too much of what it finds is wrong.",
    };

    private static void WriteTexts(TextWriter to, IReadOnlyList<LabelledText> wrong)
    {
        foreach (var text in wrong)
            to.WriteLine($"- {text.Place}: {(text.IsFault ? "missed" : "false alarm")}: {text.Request.Draft.Text.ReplaceLineEndings(" ")}");
        if (wrong.Count > 0) to.WriteLine();
    }
}
