using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Shows the problems of packs to people (text), scripts (JSON) and code hosts (SARIF 2.1.0).</summary>
internal sealed class LintReport(IReadOnlyList<PolicyProblem> problems)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Errors { get; } = problems.Count(problem => problem.IsError);

    public void WriteText(TextWriter to, Palette palette)
    {
        foreach (var problem in problems)
        {
            var severity = problem.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            to.WriteLine($"{palette.Bold($"{problem.Location}:")} {palette.Severity(severity, Words.Of(severity))} {problem.Code}: {problem.Message}");
        }

        to.WriteLine(problems.Count == 0
            ? palette.Good("no problems")
            : $"{Words.Count(Errors, "error")}, {Words.Count(problems.Count - Errors, "warning")}");
    }

    public async Task WriteJsonAsync(Stream to)
    {
        await using var json = new Utf8JsonWriter(to, Indented);
        json.WriteStartObject();
        json.WriteStartArray("problems");
        foreach (var problem in problems)
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

        json.WriteEndArray();
        json.WriteNumber("errors", Errors);
        json.WriteNumber("warnings", problems.Count - Errors);
        json.WriteEndObject();
    }

    public async Task WriteSarifAsync(Stream to)
    {
        await using var json = new Utf8JsonWriter(to, Indented);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteTool(json);
        json.WriteStartArray("results");
        foreach (var problem in problems) WriteResult(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "agentassist");
        json.WriteString("version", typeof(LintReport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal))
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
