using System.Text.Json;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes the results of cases for scripts.</summary>
internal static class CaseJsonReport
{
    public static Task WriteAsync(Stream to, CaseTotals totals) => JsonOutput.WriteAsync(to, json => Write(json, totals));

    private static void Write(Utf8JsonWriter json, CaseTotals totals)
    {
        json.WriteStartArray("cases");
        foreach (var result in totals.Results) JsonSerializer.Serialize(json, result, ReplayJson.Context.CaseResult);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in totals.Gaps) Write(json, gap);
        json.WriteEndArray();
        json.WriteNumber("passed", totals.Passed);
        json.WriteNumber("failed", totals.Failed);
        json.WriteNumber("notRun", totals.NotRun);
    }

    private static void Write(Utf8JsonWriter json, CoverageGap gap)
    {
        json.WriteStartObject();
        json.WriteString("rule", $"{gap.Pack}/{gap.Rule.Id}");
        json.WriteString("file", gap.Rule.Location.File);
        json.WriteNumber("line", gap.Rule.Location.Line);
        json.WriteString("missing", gap.Missing);
        json.WriteEndObject();
    }
}
