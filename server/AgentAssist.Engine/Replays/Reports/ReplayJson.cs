using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>How results, counts and reports of replays look in JSON.</summary>
public static class ReplayJson
{
    /// <summary>Letters of all languages stay as they are; what is empty by default is left out of results.</summary>
    public static ReplayJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the report as properties of an open object: policies, definitions, <c>cases</c> and <c>totals</c>.</summary>
    public static void Write(Utf8JsonWriter json, ReplayReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        WriteHead(json, report);
        json.WriteStartArray("cases");
        foreach (var result in report.Results) JsonSerializer.Serialize(json, result, Context.CaseResult);
        json.WriteEndArray();
        json.WriteNumber("notable", report.Notable);
        json.WritePropertyName("totals");
        WriteTotals(json, report);
    }

    /// <summary>Writes the counts as one object.</summary>
    public static void WriteTotals(Utf8JsonWriter json, ReplayReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        var totals = report.Totals;
        json.WriteStartObject();
        json.WriteNumber("cases", totals.Cases);
        json.WriteNumber("passed", totals.Passed);
        json.WriteNumber("failed", totals.Failed);
        json.WriteNumber("notRun", totals.NotRun);
        json.WriteNumber("open", totals.Open);
        WriteGroup(json, "all", totals.All);
        json.WriteNumber("differing", totals.Differing);
        json.WriteNumber("gateStricter", totals.Stricter);
        json.WriteNumber("gateMilder", totals.Milder);
        WriteShare(json, "botheredShare", totals.Bothered(), 1);
        if (report.Against is not null) WriteShare(json, "botheredShareBefore", totals.BotheredByOther(), 1);
        WritePerDay(json, "botheredPerDay", report.BotheredPerDay);
        WritePerDay(json, "botheredPerDayBefore", report.BotheredPerDayBefore);
        json.WriteStartObject("rules");
        foreach (var (name, count) in totals.Rules.OrderBy(entry => entry.Key, StringComparer.Ordinal)) WriteRule(json, name, count, totals);
        json.WriteEndObject();
        WriteGroups(json, "languages", totals.Languages.Select(entry => (entry.Key, entry.Value)));
        WriteGroups(json, "topics", totals.Topics.Select(entry => (entry.Key, entry.Value)));
        WriteGroups(json, "levels", totals.Levels.Select(entry => (NameOf(entry.Key), entry.Value)));
        json.WriteNumber("refused", totals.Refused);
        json.WritePropertyName("refusedLines");
        JsonSerializer.Serialize(json, totals.RefusedLines, Context.ListRefusedLine);
        json.WriteEndObject();
    }

    internal static string NameOf(AgentLevel level) => JsonNamingPolicy.KebabCaseLower.ConvertName(level.ToString());

    private static void WriteHead(Utf8JsonWriter json, ReplayReport report)
    {
        WritePolicy(json, "policy", report.PolicyName, report.Policy);
        if (report.Against is { } against) WritePolicy(json, "against", report.AgainstName!, against);
        json.WritePropertyName("definitions");
        JsonSerializer.Serialize(json, report.Definitions, Context.ImmutableArrayDefinitionChange);
    }

    private static void WritePolicy(Utf8JsonWriter json, string name, string called, PolicyReference policy)
    {
        json.WriteStartObject(name);
        json.WriteString("name", called);
        json.WriteString("id", policy.Id);
        json.WriteString("revision", policy.Revision);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string name, RuleCount count, ReplayTotals totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("found", count.Found);
        json.WriteNumber("missed", count.Missed);
        WriteShare(json, "recall", count.Recall(), 1);
        json.WriteNumber("extra", count.Extra);
        json.WriteNumber("said", count.Said);
        WriteShare(json, "saidPerThousand", Interval.Of(count.Said, totals.Cases), 1000);
        json.WriteNumber("new", count.New);
        json.WriteNumber("gone", count.Gone);
        json.WriteNumber("changed", count.Changed);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, IEnumerable<(string Name, GroupCount Count)> groups)
    {
        json.WriteStartObject(name);
        foreach (var (group, count) in groups.OrderBy(entry => entry.Name, StringComparer.Ordinal)) WriteGroup(json, group, count);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, string name, GroupCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("cases", count.Cases);
        json.WriteNumber("found", count.Found);
        json.WriteNumber("missed", count.Missed);
        WriteShare(json, "recall", count.Recall(), 1);
        json.WriteNumber("quiet", count.Quiet);
        json.WriteNumber("extra", count.Extra);
        json.WriteNumber("falseAlarms", count.FalseAlarms);
        WriteShare(json, "falseAlarmsPerThousand", count.FalseAlarmRate(), 1000);
        json.WriteNumber("bothered", count.Bothered);
        json.WriteNumber("new", count.New);
        json.WriteNumber("gone", count.Gone);
        json.WriteNumber("changed", count.Changed);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Interval share, double times)
    {
        if (double.IsNaN(share.Value))
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", Math.Round(share.Value * times, 4));
        json.WriteNumber("low", Math.Round(share.Low * times, 4));
        json.WriteNumber("high", Math.Round(share.High * times, 4));
        json.WriteEndObject();
    }

    private static void WritePerDay(Utf8JsonWriter json, string name, (double Value, double Low, double High)? perDay)
    {
        if (perDay is not { } known) return;
        json.WriteStartObject(name);
        json.WriteNumber("value", Math.Round(known.Value, 1));
        json.WriteNumber("low", Math.Round(known.Low, 1));
        json.WriteNumber("high", Math.Round(known.High, 1));
        json.WriteEndObject();
    }
}
