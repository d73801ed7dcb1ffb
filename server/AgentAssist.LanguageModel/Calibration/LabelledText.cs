namespace AgentAssist.LanguageModel.Calibration;

/// <summary>A draft with what a person says of it.</summary>
/// <param name="Request">The draft and what is around it.</param>
/// <param name="IsFault">Whether the rule should speak.</param>
/// <param name="Place">Where it is written, as <c>file:line</c>.</param>
public sealed record LabelledText(DraftCheckRequest Request, bool IsFault, string Place);
