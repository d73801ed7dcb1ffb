using System.Text.Json;

namespace AgentAssist.Server.Cases;

/// <summary>A case of the library.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Version">Grows with every change; the number in its <c>ETag</c>.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="Case">The case: a check request (or <c>text</c>) with <c>expected</c>, <c>silent</c>, <c>clean</c>, <c>goodReply</c>, <c>tags</c> and the like.</param>
internal sealed record CaseView(string Id, int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, JsonElement Case)
{
    internal static CaseView Of(StoredCase row)
    {
        using var json = JsonDocument.Parse(row.Json);
        return new(row.Id, row.Version, row.CreatedAt, row.ChangedAt, json.RootElement.Clone());
    }
}
