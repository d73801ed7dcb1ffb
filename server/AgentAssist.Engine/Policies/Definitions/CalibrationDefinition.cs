namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>How well a language model answered the questions of one rule, as <c>agentassist judge calibrate</c> wrote it to <c>calibration.yaml</c>.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Of">Hash of the questions and the prompt measured: see <see cref="Prompts.JudgeFingerprint"/>.</param>
/// <param name="Precision">Share of its findings that were right, 0 to 1.</param>
/// <param name="Recall">Share of what there was that it found, 0 to 1.</param>
/// <param name="Kappa">Cohen's κ against the labels, −1 to 1.</param>
/// <param name="Texts">Labelled texts.</param>
/// <param name="Found">Texts it spoke of.</param>
/// <param name="Location">Where the rule is named.</param>
public sealed record CalibrationDefinition(
    string Rule, string Model, string Of, double Precision, double Recall, double Kappa, int Texts, int Found, SourceLocation Location)
{
    /// <summary>Fewest texts it must have spoken of for its precision to mean anything.</summary>
    public const int FewestFound = 10;
}
