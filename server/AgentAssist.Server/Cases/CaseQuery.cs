using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Cases;

/// <summary>Which cases of the library; what is null does not matter.</summary>
/// <param name="Topic">Their topic.</param>
/// <param name="Tag">One of their tags.</param>
/// <param name="Kind">What they say.</param>
/// <param name="Text">Words somewhere in them.</param>
public sealed record CaseQuery(string? Topic = null, string? Tag = null, CaseKind? Kind = null, string? Text = null)
{
    internal IQueryable<StoredCase> In(IQueryable<StoredCase> rows)
    {
        if (!string.IsNullOrEmpty(Topic)) rows = rows.Where(row => row.Topic == Topic);
        if (!string.IsNullOrEmpty(Tag))
        {
            var tag = $"\n{Tag}\n";
            rows = rows.Where(row => row.Tags.Contains(tag));
        }

        if (Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        return string.IsNullOrEmpty(Text) ? rows : rows.Where(row => row.Json.Contains(Text));
    }
}
