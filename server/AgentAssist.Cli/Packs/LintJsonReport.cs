using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes problems for scripts.</summary>
internal static class LintJsonReport
{
    public static Task WriteAsync(Stream to, LintTotals totals) => JsonOutput.WriteAsync(to, json => Write(json, totals));

    private static void Write(Utf8JsonWriter json, LintTotals totals)
    {
        json.WriteStartArray("problems");
        foreach (var problem in totals.Problems) Write(json, problem);
        json.WriteEndArray();
        json.WriteNumber("errors", totals.Errors);
        json.WriteNumber("warnings", totals.Warnings);
    }

    private static void Write(Utf8JsonWriter json, PolicyProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.Location.File);
        json.WriteNumber("line", problem.Location.Line);
        json.WriteNumber("column", problem.Location.Column);
        json.WriteString("severity", problem.IsError ? "error" : "warning");
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
