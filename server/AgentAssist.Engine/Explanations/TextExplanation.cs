using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>How one text was read, and what each rule made of it.</summary>
/// <param name="MessageIndex">Index of the customer's message in the conversation; null for the draft.</param>
/// <param name="Text">The text.</param>
/// <param name="Language">Its main language; <c>und</c> when it cannot be told.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Words">Its words.</param>
/// <param name="Rules">The rules that read such texts, by pack and id.</param>
public sealed record TextExplanation(
    int? MessageIndex, string Text, string Language, ImmutableArray<SentenceExplanation> Sentences,
    ImmutableArray<WordExplanation> Words, ImmutableArray<RuleExplanation> Rules);
