using System.Collections.Immutable;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>A reply with all around it, and what is wrong with it, when somebody said so. Topic, level and rating are in its context.</summary>
public sealed record Case
{
    /// <summary>Most characters of <see cref="Id"/>, <see cref="Source"/>, a tag and the name of a rule.</summary>
    public const int MaxName = 200;

    /// <summary>Its identifier; null when it is known by its place alone.</summary>
    public string? Id { get; init; }

    /// <summary>The reply, up to 64 KiB of UTF-8; empty when the customer's last message is judged.</summary>
    public required string Text { get; init; }

    /// <summary>When the reply was written, if known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Messages before, oldest first.</summary>
    public ImmutableArray<Message> Conversation { get; init; } = [];

    /// <summary>What is known around the reply.</summary>
    public Context Context { get; init; } = Context.Empty;

    /// <summary>When it is checked.</summary>
    public CheckTrigger Trigger { get; init; } = CheckTrigger.Send;

    /// <summary>What is wrong.</summary>
    public ImmutableArray<ExpectedFinding> Expected { get; init; } = [];

    /// <summary>Rules that must be silent, as <c>pack/rule</c> or <c>rule</c>.</summary>
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>Nothing is wrong: no rule may speak.</summary>
    public bool IsClean { get; init; }

    /// <summary>Whether findings must lie exactly on the spans; otherwise it is enough that they share a character.</summary>
    public bool IsExact { get; init; }

    /// <summary>The reply after the preferred fixes; null when not said.</summary>
    public string? Fixed { get; init; }

    /// <summary>A good reply in its place.</summary>
    public string? GoodReply { get; init; }

    /// <summary>Language it counts for; null when told from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The rule beside which it stands, as <c>pack/rule</c>; null for others.</summary>
    public string? Owner { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>What it says about the reply.</summary>
    public CaseKind Kind => !Expected.IsEmpty ? CaseKind.Bad : IsClean ? CaseKind.Clean : Silent.IsEmpty ? CaseKind.Open : CaseKind.Good;

    /// <summary>What it asks of a policy; rules in shadow are asked too.</summary>
    public DraftCheckRequest Request => new()
    {
        Draft = new Draft(Text, At: At),
        Conversation = Conversation,
        Context = Context,
        Trigger = Trigger,
        IncludeShadow = true,
    };

    /// <summary>The words that are judged: the reply, or the customer's last message when there is none.</summary>
    public string JudgedText => Text.Length == 0 && !Conversation.IsEmpty ? Conversation[^1].Text : Text;

    /// <summary>A case beside a rule.</summary>
    /// <param name="pack">Id of the rule's pack.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="written">The case as it is written there.</param>
    public static Case Of(string pack, RuleDefinition rule, CaseDefinition written)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(written);
        var readsCustomer = rule.Target == RuleTarget.Customer;
        var name = $"{pack}/{rule.Id}";
        return new Case
        {
            Text = readsCustomer ? "" : written.Text,
            Conversation = readsCustomer ? [.. written.Conversation, new Message(Author.Customer, written.Text)] : written.Conversation,
            Context = written.Context,
            Trigger = written.Trigger,
            Expected = written.Kind == CaseKind.Bad ? [new ExpectedFinding(name, written.Marks, readsCustomer ? written.Conversation.Length : null)] : [],
            Silent = written.Kind == CaseKind.Good ? [name] : [],
            IsClean = written.Kind == CaseKind.Clean,
            IsExact = true,
            Fixed = written.Fixed,
            Language = written.Language,
            Owner = name,
            Location = written.Location,
        };
    }
}
