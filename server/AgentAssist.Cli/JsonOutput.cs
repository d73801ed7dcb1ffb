using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentAssist.Cli;

/// <summary>How reports look as JSON.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one indented value, with letters of all languages as they are.</summary>
    public static async Task WriteAsync<T>(Stream to, T value, JsonTypeInfo<T> type)
    {
        await using var json = new Utf8JsonWriter(to, Options);
        JsonSerializer.Serialize(json, value, type);
        await json.FlushAsync();
        await to.WriteAsync("\n"u8.ToArray());
    }

    /// <summary>Writes one indented object, with letters of all languages as they are.</summary>
    public static async Task WriteAsync(Stream to, Action<Utf8JsonWriter> writeProperties)
    {
        await using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        writeProperties(json);
        json.WriteEndObject();
        await json.FlushAsync();
        await to.WriteAsync("\n"u8.ToArray());
    }
}
