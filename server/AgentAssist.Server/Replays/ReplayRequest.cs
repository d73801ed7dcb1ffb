using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Replays;

/// <summary>What to replay.</summary>
/// <param name="Policy">Id of the policy; <c>default</c> when null.</param>
/// <param name="Revision">Revision of the packs (see <c>/v1/policies/revisions</c>); the one in force when null.</param>
/// <param name="Against">Revision to compare with.</param>
/// <param name="Cases">Which cases; all when null.</param>
/// <param name="Only">This rule alone.</param>
/// <param name="Topic">Cases of this topic.</param>
/// <param name="Language">Cases in this language.</param>
/// <param name="Level">Cases of agents of this level.</param>
/// <param name="Tag">Cases with this tag.</param>
/// <param name="Volume">Replies written a day, for the estimate.</param>
internal sealed record ReplayRequest(
    string? Policy = null, string? Revision = null, string? Against = null, CaseSet? Cases = null, string? Only = null, string? Topic = null,
    string? Language = null, AgentLevel? Level = null, string? Tag = null, long? Volume = null)
{
    private const int MaxName = 200;

    /// <summary>Reads a body; the fields hold what is wrong.</summary>
    public static ReplayRequest Read(JsonFields fields) => new(
        fields.Text("policy", MaxName), fields.Text("revision", MaxName), fields.Text("against", MaxName), fields.Choice<CaseSet>("cases"),
        fields.Text("only", MaxName), fields.Text("topic", MaxName), fields.Text("language", MaxName), fields.Choice<AgentLevel>("level"),
        fields.Text("tag", MaxName), fields.Number("volume", 1, 1_000_000_000));
}
