using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Plugins.Packages;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Services;

/// <summary>Keys and values one plugin keeps, in one file that is written whole.</summary>
internal sealed class PluginStorage(PluginFolders folders, string id)
{
    /// <summary>Bytes of JSON a plugin may keep in all.</summary>
    public const int Quota = 5 * 1024 * 1024;

    private const int MaxKey = 256;

    private readonly Lock _lock = new();
    private JsonObject? _values;

    public JsonElement? Get(string key)
    {
        lock (_lock) return Values()[Checked(key)]?.Deserialize<JsonElement>();
    }

    /// <summary>Keeps a value; null forgets it.</summary>
    public bool Set(string key, JsonElement? value)
    {
        lock (_lock)
        {
            var changed = (JsonObject)Values().DeepClone();
            if (value is { } given) changed[Checked(key)] = JsonNode.Parse(given.GetRawText());
            else changed.Remove(Checked(key));
            var text = changed.ToJsonString();
            if (Encoding.UTF8.GetByteCount(text) > Quota)
                throw new LocalRpcException($"a plugin may keep {Quota / (1024 * 1024)} MiB; delete something first") { ErrorCode = (int)PluginErrorCode.QuotaExceeded };
            folders.Create();
            var draft = folders.StorageFile(id) + ".new";
            File.WriteAllText(draft, text);
            File.Move(draft, folders.StorageFile(id), overwrite: true);
            _values = changed;
            return true;
        }
    }

    private static string Checked(string key) => key is { Length: > 0 and <= MaxKey }
        ? key
        : throw new LocalRpcException($"a key has 1 to {MaxKey} characters") { ErrorCode = -32602 };

    private JsonObject Values()
    {
        if (_values is not null) return _values;
        try
        {
            return _values = JsonNode.Parse(File.ReadAllText(folders.StorageFile(id))) as JsonObject ?? [];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return _values = [];
        }
    }
}
