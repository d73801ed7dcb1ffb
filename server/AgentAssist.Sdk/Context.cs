using System.Collections.ObjectModel;

namespace AgentAssist;

/// <summary>What is known around a draft. Every part may be absent.</summary>
public sealed record Context
{
    /// <summary>A context in which nothing is known.</summary>
    public static Context Empty { get; } = new();

    /// <summary><c>chat</c>, <c>email</c>, <c>review</c>, … as the helpdesk says.</summary>
    public string? Channel { get; init; }

    /// <summary>What the ticket is about.</summary>
    public string? Topic { get; init; }

    /// <summary>The customer's language as a tag (<c>ru</c>, <c>uk</c>, <c>en</c>), when the helpdesk knows it.</summary>
    public string? Language { get; init; }

    /// <summary>Customer segment (<c>vip</c>, <c>trial</c>, …).</summary>
    public string? Segment { get; init; }

    /// <summary>Stage of the customer's journey.</summary>
    public string? Stage { get; init; }

    /// <summary>Brand that answers.</summary>
    public string? Brand { get; init; }

    /// <summary>Name of the helpdesk product.</summary>
    public string? Helpdesk { get; init; }

    /// <summary>The helpdesk's identifier of the conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Satisfaction rating given in this conversation, on the helpdesk's own scale.</summary>
    public double? Csat { get; init; }

    /// <summary>The customer.</summary>
    public Customer Customer { get; init; } = new();

    /// <summary>The agent.</summary>
    public Agent Agent { get; init; } = new();

    /// <summary>Further keys of the helpdesk (<c>custom</c> in JSON): string, number and true/false values as text.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
