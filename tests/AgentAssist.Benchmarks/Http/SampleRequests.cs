using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Benchmarks.Material;

namespace AgentAssist.Benchmarks.Http;

/// <summary>The requests of the load: drafts of 500 characters, half of them with something to find; the version is the index.</summary>
internal static class SampleRequests
{
    public static DraftCheckRequest[] All { get; } =
        [.. SampleDrafts.Clean.Concat(SampleDrafts.WithFindings).Select((draft, i) => SamplePolicy.Request(draft) with { Draft = new Draft(draft, i) })];

    /// <summary>Bodies as a browser writes them.</summary>
    public static byte[][] Bodies()
    {
        var json = new DraftCheckJsonContext(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return [.. All.Select(request => JsonSerializer.SerializeToUtf8Bytes(request, json.DraftCheckRequest))];
    }
}
