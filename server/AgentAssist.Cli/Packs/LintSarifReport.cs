using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes problems for code hosts, as SARIF 2.1.0.</summary>
internal static class LintSarifReport
{
    public static Task WriteAsync(Stream to, LintTotals totals) => JsonOutput.WriteAsync(to, json => Write(json, totals));

    private static void Write(Utf8JsonWriter json, LintTotals totals)
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteTool(json, totals);
        json.WriteStartArray("results");
        foreach (var problem in totals.Problems) WriteResult(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTool(Utf8JsonWriter json, LintTotals totals)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "agentassist");
        json.WriteString("version", typeof(LintSarifReport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in totals.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, PolicyProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Code);
        json.WriteString("level", problem.IsError ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", problem.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', problem.Location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (problem.Location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", problem.Location.Line);
            json.WriteNumber("startColumn", Math.Max(1, problem.Location.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
