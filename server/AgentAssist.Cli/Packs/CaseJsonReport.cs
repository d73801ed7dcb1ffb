using System.Text.Json;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes the results of cases for scripts.</summary>
internal static class CaseJsonReport
{
    public static Task WriteAsync(Stream to, CaseTotals totals) => JsonOutput.WriteAsync(to, json => Write(json, totals));

    private static void Write(Utf8JsonWriter json, CaseTotals totals)
    {
        json.WriteStartArray("cases");
        foreach (var result in totals.Results) Write(json, result);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in totals.Gaps) Write(json, gap);
        json.WriteEndArray();
        json.WriteNumber("passed", totals.Passed);
        json.WriteNumber("failed", totals.Failed);
        json.WriteNumber("notRun", totals.NotRun);
    }

    private static void Write(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject();
        json.WriteString("rule", $"{result.Pack}/{result.Rule.Id}");
        json.WriteString("kind", Words.Of(result.Case.Kind));
        json.WriteString("file", result.Case.Location.File);
        json.WriteNumber("line", result.Case.Location.Line);
        json.WriteString("language", result.Language);
        json.WriteString("text", result.Case.Text);
        json.WriteString("outcome", Words.Of(result.Outcome));
        json.WriteString("reason", result.Reason);
        Write(json, "expected", result.Expected);
        Write(json, "found", result.Found);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<TextRange> ranges)
    {
        json.WriteStartArray(name);
        foreach (var range in ranges) JsonSerializer.Serialize(json, range, DraftCheckJsonContext.Default.TextRange);
        json.WriteEndArray();
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
