using System.Text.Json;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Cli.Comparisons;

/// <summary>Writes the differences for scripts.</summary>
internal static class ComparisonJsonReport
{
    public static Task WriteAsync(Stream to, ComparisonTotals totals) => JsonOutput.WriteAsync(to, json => Write(json, totals));

    private static void Write(Utf8JsonWriter json, ComparisonTotals totals)
    {
        json.WritePropertyName("definitions");
        JsonSerializer.Serialize(json, totals.Policies.Definitions, CliJsonContext.Default.ImmutableArrayDefinitionChange);
        json.WriteStartObject("rules");
        foreach (var (name, counts) in totals.Rules)
        {
            json.WriteStartObject(name);
            json.WriteNumber("new", counts.New);
            json.WriteNumber("gone", counts.Gone);
            json.WriteNumber("changed", counts.Changed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var (text, difference) in totals.Shown) Write(json, text, difference);
        json.WriteEndArray();
        json.WriteNumber("texts", totals.Texts);
        json.WriteNumber("changed", totals.Changed);
        json.WriteNumber("gateStricter", totals.Gates.Stricter);
        json.WriteNumber("gateMilder", totals.Gates.Milder);
    }

    private static void Write(Utf8JsonWriter json, ComparedText text, ResponseComparison difference)
    {
        json.WriteStartObject();
        json.WriteString("place", text.Place);
        json.WriteString("text", text.Request.Draft.Text);
        json.WritePropertyName("difference");
        JsonSerializer.Serialize(json, difference, CliJsonContext.Default.ResponseComparison);
        json.WriteEndObject();
    }
}
