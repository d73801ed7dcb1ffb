using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Benchmarks.Material;

namespace AgentAssist.Benchmarks.Replays;

/// <summary>An archive of replies as JSON lines, as an export writes them: 500 characters each, one in eight with words that rules find.</summary>
internal static class ReplayArchive
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an archive.</summary>
    public static string Write(string folder, int replies)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"archive-{replies}.jsonl"));
        var texts = SampleDrafts.Clean;
        string[] bad = ["It is your own fault.", "Вы сами виноваты.", "Ви самі винні."];
        using var file = new StreamWriter(path);
        for (var i = 0; i < replies; i++)
        {
            var text = i % 8 == 0 ? $"{bad[i % bad.Length]} {texts[i % texts.Length]}" : texts[i % texts.Length];
            file.WriteLine(JsonSerializer.Serialize(new { id = i, text = $"{i}. {text}", context = new { channel = "chat", topic = $"topic-{i % 20}" } }, s_json));
        }

        return path;
    }
}
