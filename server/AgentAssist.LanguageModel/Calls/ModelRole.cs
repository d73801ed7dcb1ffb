namespace AgentAssist.LanguageModel.Calls;

/// <summary>What a model is configured for.</summary>
internal enum ModelRole
{
    Judge,
    Rewriter,
}
