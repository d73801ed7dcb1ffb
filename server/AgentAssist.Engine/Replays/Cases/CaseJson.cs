using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>
/// Reads and writes a case as one JSON object: the body of <c>POST /v1/drafts/check</c> (or <c>text</c> for <c>draft.text</c>), and beside it
/// <c>expected</c>, <c>silent</c>, <c>clean</c>, <c>exact</c>, <c>fixed</c>, <c>goodReply</c>, <c>language</c>, <c>tags</c>, <c>source</c>.
/// </summary>
public static class CaseJson
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one object. Never throws for bad input.</summary>
    /// <param name="utf8">The object.</param>
    /// <param name="location">Where it is written.</param>
    public static CaseReading Read(ReadOnlySpan<byte> utf8, SourceLocation location = default)
    {
        var reading = DraftCheckJson.Read(utf8, bareText: true, CheckTrigger.Send);
        if (reading.Request is not { } request) return CaseReading.Failed(Describe(reading.Errors));
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var fields = new CaseFields(request, IdOf(reading.Id), location);
        return fields.Read(utf8) is { } error ? CaseReading.Failed(error) : new CaseReading(fields.Case, "");
    }

    /// <summary>Writes a case as one object on one line; what it does not say is left out.</summary>
    public static void Write(IBufferWriter<byte> to, Case theCase)
    {
        ArgumentNullException.ThrowIfNull(theCase);
        using var json = new Utf8JsonWriter(to, WriterOptions);
        Write(json, theCase);
    }

    /// <summary>As one line of text.</summary>
    public static string Text(Case theCase)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, theCase);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a case as one object.</summary>
    public static void Write(Utf8JsonWriter json, Case theCase)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(theCase);
        json.WriteStartObject();
        if (theCase.Id is not null) json.WriteString("id", theCase.Id);
        if (theCase.At is { } at)
        {
            json.WriteStartObject("draft");
            json.WriteString("text", theCase.Text);
            json.WriteString("at", at);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("text", theCase.Text);
        }

        if (theCase.Trigger != CheckTrigger.Send) json.WriteString("trigger", "typing");
        WriteConversation(json, theCase.Conversation);
        WriteContext(json, theCase.Context);
        WriteExpectations(json, theCase);
        WriteText(json, "language", theCase.Language);
        WriteList(json, "tags", theCase.Tags);
        WriteText(json, "source", theCase.Source);
        json.WriteEndObject();
    }

    internal static string Describe(IReadOnlyDictionary<string, string[]> errors) =>
        string.Join(' ', errors.SelectMany(error => error.Value.Select(message => error.Key.Length == 0 ? message : $"{error.Key}: {message}")));

    private static string? IdOf(string? raw)
    {
        if (raw is null or "null") return null;
        var text = !raw.StartsWith('"') ? raw : raw.Contains('\\', StringComparison.Ordinal) ? JsonDocument.Parse(raw).RootElement.GetString()! : raw[1..^1];
        return text.Length > Case.MaxName ? text[..Case.MaxName] : text;
    }

    private static void WriteConversation(Utf8JsonWriter json, IReadOnlyList<Message> conversation)
    {
        if (conversation.Count == 0) return;
        json.WriteStartArray("conversation");
        foreach (var message in conversation)
        {
            json.WriteStartObject();
            json.WriteString("author", message.Author.ToString().ToLowerInvariant());
            if (message.Visibility == Visibility.Note) json.WriteString("visibility", "note");
            json.WriteString("text", message.Text);
            if (message.At is { } at) json.WriteString("at", at);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContext(Utf8JsonWriter json, Context context)
    {
        if (context == Context.Empty) return;
        json.WriteStartObject("context");
        WriteText(json, "channel", context.Channel);
        WriteText(json, "topic", context.Topic);
        WriteText(json, "language", context.Language);
        WriteText(json, "segment", context.Segment);
        WriteText(json, "stage", context.Stage);
        WriteText(json, "brand", context.Brand);
        WriteText(json, "helpdesk", context.Helpdesk);
        WriteText(json, "conversationId", context.ConversationId);
        if (context.Csat is { } csat) json.WriteNumber("csat", csat);
        WritePerson(json, "customer", context.Customer.Id, context.Customer.Name, level: null);
        WritePerson(json, "agent", context.Agent.Id, context.Agent.Name, context.Agent.Level == AgentLevel.Specialist ? null : context.Agent.Level.ToString().ToLowerInvariant());
        if (context.Custom.Count > 0)
        {
            json.WriteStartObject("custom");
            foreach (var (key, value) in context.Custom.OrderBy(entry => entry.Key, StringComparer.Ordinal)) json.WriteString(key, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, string name, string? id, string? called, string? level)
    {
        if (id is null && called is null && level is null) return;
        json.WriteStartObject(name);
        WriteText(json, "id", id);
        WriteText(json, "level", level);
        WriteText(json, "name", called);
        json.WriteEndObject();
    }

    private static void WriteExpectations(Utf8JsonWriter json, Case theCase)
    {
        if (!theCase.Expected.IsEmpty)
        {
            json.WriteStartArray("expected");
            foreach (var expected in theCase.Expected) WriteExpected(json, expected);
            json.WriteEndArray();
        }

        WriteList(json, "silent", theCase.Silent);
        if (theCase.IsClean) json.WriteBoolean("clean", true);
        if (theCase.IsExact) json.WriteBoolean("exact", true);
        WriteText(json, "fixed", theCase.Fixed);
        WriteText(json, "goodReply", theCase.GoodReply);
    }

    private static void WriteExpected(Utf8JsonWriter json, ExpectedFinding expected)
    {
        json.WriteStartObject();
        json.WriteString("rule", expected.Rule);
        if (!expected.Spans.IsEmpty)
        {
            json.WriteStartArray("spans");
            foreach (var span in expected.Spans)
            {
                json.WriteStartObject();
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (expected.MessageIndex is { } index) json.WriteNumber("messageIndex", index);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
