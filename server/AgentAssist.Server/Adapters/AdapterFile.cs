using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgentAssist.Server.Adapters;

/// <summary>Reads one file of an adapter, as far as the server wants to know it.</summary>
public static partial class AdapterFile
{
    /// <summary>As long as the extension takes one.</summary>
    public const int MaxBytes = 16 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>The adapter, or what is wrong.</summary>
    /// <param name="origin">Where it is from, for people.</param>
    /// <param name="json">The file.</param>
    public static (HelpdeskAdapter? Adapter, AdapterProblem? Problem) Read(string origin, ReadOnlyMemory<byte> json)
    {
        if (json.Length > MaxBytes) return (null, new(origin, $"Has {json.Length} bytes; write at most {MaxBytes}."));
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (null, new(origin, "Must be an object: an adapter as adapter.schema.json describes it."));
            if (!root.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || !Names().IsMatch(id.GetString()!))
                return (null, new(origin, "id: is required; write lower-case words with hyphens, such as \"acme-desk\"."));
            if (!root.TryGetProperty("hosts", out var hosts) || hosts.ValueKind != JsonValueKind.Array || hosts.GetArrayLength() == 0)
                return (null, new(origin, "hosts: is required; write the helpdesk's host names, such as [\"desk.example.com\"]."));
            return (new(id.GetString()!, origin, root.Clone()), null);
        }
        catch (JsonException error)
        {
            return (null, new(origin, $"Is not JSON at line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}: {error.Message}"));
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Names();
}
