using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Engine.Replays;

/// <summary>One case, run.</summary>
/// <param name="Id">Its identifier, or its place when it has none.</param>
/// <param name="Kind">What it says about the reply.</param>
/// <param name="Text">The reply.</param>
/// <param name="Language">Language as told (<c>und</c> when it cannot be), or as the case says.</param>
public sealed record CaseResult(string Id, CaseKind Kind, string Text, string Language)
{
    /// <summary>File it is written in; null for a case of the database.</summary>
    public string? File { get; init; }

    /// <summary>Its line there, counted from 1; 0 when there is no file.</summary>
    public int Line { get; init; }

    /// <summary>Its column there, counted from 1; 0 when only the line is known.</summary>
    public int Column { get; init; }

    /// <summary>The rule beside which it stands, as <c>pack/rule</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>Messages before the reply.</summary>
    public IReadOnlyList<Message> Conversation { get; init; } = [];

    /// <summary>What the ticket is about.</summary>
    public string? Topic { get; init; }

    /// <summary>The agent's level.</summary>
    public AgentLevel Level { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>A good reply in its place.</summary>
    public string? GoodReply { get; init; }

    /// <summary>What came of it.</summary>
    public CaseOutcome Outcome { get; init; }

    /// <summary>Why it failed or did not run; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Expected, and said.</summary>
    public ImmutableArray<CaseFinding> Found { get; init; } = [];

    /// <summary>Expected, and not said.</summary>
    public ImmutableArray<CaseFinding> Missed { get; init; } = [];

    /// <summary>Said where the case says that nothing is wrong.</summary>
    public ImmutableArray<CaseFinding> Extra { get; init; } = [];

    /// <summary>All that is said of the reply, by position.</summary>
    public ImmutableArray<CaseFinding> Said { get; init; } = [];

    /// <summary>The reply after the preferred fixes; null when there are none.</summary>
    public FixedReply? Fix { get; init; }

    /// <summary>The gate's decision.</summary>
    public GateDecision Gate { get; init; }

    /// <summary>The gate's decision by the policy it is compared with; null without one.</summary>
    public GateDecision? GateBefore { get; init; }

    /// <summary>Whether an agent would have seen something by the policy it is compared with.</summary>
    public bool BotheredBefore { get; init; }

    /// <summary>What is different.</summary>
    public ImmutableArray<CaseChange> Changes { get; init; } = [];

    /// <summary>Rules that have to be silent here by name.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>Whether an agent sees something.</summary>
    [JsonIgnore]
    public bool Bothered => Said.Any(finding => finding.IsVisible);

    /// <summary>Whether a person should look at it.</summary>
    [JsonIgnore]
    public bool IsNotable => Outcome is CaseOutcome.Failed or CaseOutcome.NotRun || !Changes.IsEmpty || !Said.IsEmpty || !Found.IsEmpty;

    /// <summary><c>file:line</c>, with the column when it is known, or the identifier.</summary>
    [JsonIgnore]
    public string Place => File is null ? Id : PlaceOf(Location);

    /// <summary>Where it is written; no file for a case of the database.</summary>
    [JsonIgnore]
    public SourceLocation Location => new(File ?? "", Line, Column);

    internal static CaseResult Of(Case theCase, string language, GateDecision gate) => new(theCase.Id ?? IdOf(theCase), theCase.Kind, theCase.Text, language)
    {
        File = theCase.Location.File,
        Line = theCase.Location.Line,
        Column = theCase.Location.Column,
        Owner = theCase.Owner,
        Conversation = theCase.Conversation,
        Topic = theCase.Context.Topic,
        Level = theCase.Context.Agent.Level,
        Tags = theCase.Tags,
        GoodReply = theCase.GoodReply,
        Silent = theCase.Silent,
        Outcome = CaseOutcome.Open,
        Gate = gate,
    };

    private static string IdOf(Case theCase) => theCase.Location.File is null ? "" : PlaceOf(theCase.Location);

    private static string PlaceOf(SourceLocation location) => location.Column == 0 && location.Line > 0 ? $"{location.File}:{location.Line}" : location.ToString();
}
