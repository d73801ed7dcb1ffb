using System.Text.Json;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Server.Replays;

/// <summary>A replay.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows when its status changes; the number in its <c>ETag</c>.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Policy">The policy and its revision.</param>
/// <param name="Against">Revision it is compared with.</param>
/// <param name="Cases">Which cases.</param>
/// <param name="Only">The rule it is limited to.</param>
/// <param name="Total">Cases to replay; 0 until it is known.</param>
/// <param name="Done">Cases done.</param>
/// <param name="Problem">Why it failed.</param>
/// <param name="Totals">The counts, once it is done; as <c>totals</c> of <c>agentassist replay --format json</c>.</param>
public sealed record ReplayView(
    string Id, ReplayStatus Status, int Version, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, PolicyReference Policy, string? Against, CaseSet Cases, string? Only,
    long Total, long Done, string? Problem, JsonElement? Totals)
{
    internal static ReplayView Of(StoredReplay row, bool withTotals) => new(
        row.Id, row.Status, row.Version, row.CreatedAt, row.EndedAt, new PolicyReference(row.Policy, row.Revision), row.Against, row.Cases, row.Rule,
        row.Total, row.Done, row.Problem, withTotals && row.Totals is not null ? TotalsOf(ReportOf(row)) : null);

    /// <summary>What the report tells.</summary>
    internal static ReplayReport ReportOf(StoredReplay row) => new()
    {
        PolicyName = row.Revision,
        Policy = new PolicyReference(row.Policy, row.Revision),
        AgainstName = row.Against,
        Against = row.Against is null ? null : new PolicyReference(row.Policy, row.Against),
        Totals = row.Totals is null ? new ReplayTotals() : JsonSerializer.Deserialize(row.Totals, ReplayJson.Context.ReplayTotals)!,
        Results = row.Results is null ? [] : JsonSerializer.Deserialize(row.Results, ReplayJson.Context.ListCaseResult)!,
        Notable = row.Notable,
        Volume = row.Volume,
        Filter = FilterOf(row),
    };

    internal static ReplayFilter FilterOf(StoredReplay row) => new(row.Rule, row.Topic, row.Language, row.Level, row.Tag);

    private static JsonElement TotalsOf(ReplayReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ReplayJson.WriteTotals(json, report);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
