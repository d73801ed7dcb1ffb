using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>What a case expects.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseKind>))]
public enum CaseKind
{
    /// <summary>The rule speaks on each marked span, and nowhere else.</summary>
    [JsonStringEnumMemberName("bad")] Bad,

    /// <summary>The rule is silent.</summary>
    [JsonStringEnumMemberName("good")] Good,

    /// <summary>No rule of the policy speaks.</summary>
    [JsonStringEnumMemberName("clean")] Clean,

    /// <summary>Nothing: nobody said what is wrong. Only cases that stand beside no rule can be so.</summary>
    [JsonStringEnumMemberName("open")] Open,
}

/// <summary>One of a rule's <c>cases:</c>.</summary>
/// <param name="Kind">What it expects.</param>
/// <param name="Text">The draft (or the customer's last message for a customer rule), marks removed.</param>
/// <param name="Marks">Spans written as <c>[|…|]</c>; for <see cref="CaseKind.Bad"/> without marks any finding of the rule will do.</param>
/// <param name="Conversation">Messages before.</param>
/// <param name="Context">Context of the check.</param>
/// <param name="Trigger">Trigger; <c>send</c> when not written.</param>
/// <param name="Fixed">Expected text after the preferred fix, when written.</param>
/// <param name="Language">Language the case counts for when it is written (<c>language:</c>), else told from the text.</param>
/// <param name="Location">Where it is written.</param>
public sealed record CaseDefinition(
    CaseKind Kind, string Text, ImmutableArray<TextRange> Marks, ImmutableArray<Message> Conversation, Context Context,
    CheckTrigger Trigger, string? Fixed, string? Language, SourceLocation Location);
