using System.Diagnostics.CodeAnalysis;

namespace AgentAssist.LanguageModel.Calls;

/// <summary>What a model said, or why it said nothing.</summary>
internal readonly record struct ModelAnswer(string? Text, ModelFailure Failure)
{
    public static ModelAnswer Of(string text) => new(text, default);

    public static ModelAnswer Failed(ModelFailure failure) => new(null, failure);

    [MemberNotNullWhen(true, nameof(Text))]
    public bool IsGiven => Text is not null;
}
