using System.Collections.Immutable;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>What a prompt is for; its file in <c>prompts/</c> is called so.</summary>
public enum PromptKind
{
    /// <summary>Answers the questions of a <c>judge:</c> rule about a draft.</summary>
    Judge,

    /// <summary>Writes a draft anew in another manner.</summary>
    Rewrite,
}

/// <summary>Instructions for a language model, as read from <c>prompts/judge.md</c> or <c>prompts/rewrite.md</c>.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">The instructions, with placeholders such as <c>{{questions}}</c>. Drafts and messages are never part of them.</param>
/// <param name="Location">Where its front matter begins.</param>
public sealed record PromptDefinition(PromptKind Kind, string Text, SourceLocation Location)
{
    /// <summary>Least confidence, 0 to 1, with which an answer of the judge counts.</summary>
    public double Confidence { get; init; } = 0.7;

    /// <summary>Least precision, 0 to 1, measured on labelled texts, with which a <c>judge:</c> rule may leave shadow.</summary>
    public double Precision { get; init; } = 0.9;

    /// <summary>Randomness of the model, 0 to 2.</summary>
    public double Temperature { get; init; }

    /// <summary>Most tokens of an answer.</summary>
    public int MaxTokens { get; init; } = 1_000;

    /// <summary>What each manner of rewriting asks for, by its name.</summary>
    public ImmutableDictionary<string, string> Styles { get; init; } = ImmutableDictionary<string, string>.Empty;
}
