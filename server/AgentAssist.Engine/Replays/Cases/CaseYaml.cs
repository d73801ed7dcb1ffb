using System.Buffers;
using System.Text.Json;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>Reads and writes cases as YAML: <c>cases:</c> with a list of maps that have the keys of <see cref="CaseJson"/>.</summary>
public static class CaseYaml
{
    /// <summary>Longest file read, in bytes: 16 MiB. More cases belong into several files, or into one of JSON lines.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file. Never throws for bad content.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">Its name for messages.</param>
    /// <returns>Its cases and those that cannot be read, with their places; one entry without a case when it is no such file.</returns>
    public static IReadOnlyList<(CaseReading Reading, SourceLocation Location)> Read(string text, string file)
    {
        var problems = new ProblemList();
        var root = YamlLoader.Load(new SourceText(file, text), problems);
        var broken = problems.InOrder().Where(problem => problem.IsError).Select(problem => (CaseReading.Failed(problem.Message), problem.Location)).ToList();
        if (broken.Count > 0 || root is null) return broken;
        if (root is not YamlMap map || map["cases"] is not YamlList list) return [(CaseReading.Failed("the file holds no cases: write 'cases:' and a list under it"), root.Location)];
        return [.. list.Items.Select(item => (Read(item), item.Location))];
    }

    /// <summary>Whether a file holds a list of cases.</summary>
    public static bool IsCases(string text) => text.StartsWith("cases:", StringComparison.Ordinal) || text.Contains("\ncases:", StringComparison.Ordinal);

    /// <summary>Writes cases as one file.</summary>
    public static void Write(TextWriter to, IEnumerable<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var emitter = new Emitter(to, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        emitter.Emit(new Scalar("cases"));
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var theCase in cases)
        {
            using var json = JsonDocument.Parse(CaseJson.Text(theCase));
            Emit(emitter, json.RootElement);
        }

        emitter.Emit(new SequenceEnd());
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    private static CaseReading Read(YamlNode item)
    {
        if (item is not YamlMap) return CaseReading.Failed($"a case is a map with 'text', not {item.Description}");
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, item);
        return CaseJson.Read(buffer.WrittenSpan, item.Location);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.Kind == ScalarKind.Null) json.WriteNullValue();
        else if (scalar.Kind == ScalarKind.Boolean) json.WriteBooleanValue(scalar.Text[0] is 't' or 'T');
        else if (scalar.Kind == ScalarKind.Number && scalar.ToNumber() is var number && double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteStringValue(scalar.Text);
    }

    private static void Emit(Emitter emitter, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
                foreach (var property in value.EnumerateObject())
                {
                    emitter.Emit(new Scalar(property.Name));
                    Emit(emitter, property.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonValueKind.Array:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in value.EnumerateArray()) Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValueKind.String:
                // Quoted, so that no text turns into a number, a boolean or nothing.
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value.GetString()!, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));
                break;
            default:
                emitter.Emit(new Scalar(value.GetRawText()));
                break;
        }
    }
}
