using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentAssist.EndToEnd.Running;

/// <summary>JSON as the pages speak it, with letters left as they are.</summary>
internal static class Readable
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
