using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Server.Cases;

/// <summary>A case of the library.</summary>
internal sealed class StoredCase
{
    public required string Id { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The case as <see cref="CaseJson"/> writes it, without its identifier.</summary>
    public required string Json { get; set; }

    public CaseKind Kind { get; set; }

    public string? Topic { get; set; }

    public AgentLevel Level { get; set; }

    public string? Language { get; set; }

    public string? Source { get; set; }

    /// <summary>Its tags, each between line breaks.</summary>
    public string Tags { get; set; } = "";

    /// <summary>The case, with the identifier it has here.</summary>
    public Case Read() => CaseJson.Read(System.Text.Encoding.UTF8.GetBytes(Json)).Case! with { Id = Id };

    /// <summary>Takes over what a case says.</summary>
    public void Take(Case theCase)
    {
        Json = CaseJson.Text(theCase with { Id = null });
        Kind = theCase.Kind;
        Topic = Storage.Short.Text(theCase.Context.Topic);
        Level = theCase.Context.Agent.Level;
        Language = theCase.Language;
        Source = theCase.Source;
        Tags = theCase.Tags.IsEmpty ? "" : $"\n{string.Join('\n', theCase.Tags)}\n";
    }
}
