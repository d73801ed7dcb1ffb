using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Puts the cells of a row where they belong in a case.</summary>
internal sealed class CsvRow
{
    /// <summary>Keys a column can hold.</summary>
    public static readonly string[] Keys =
    [
        "id", "text", "at", "draft", "trigger", "conversation", "context", "expected", "silent", "clean", "exact", "fixed", "goodReply", "language", "tags", "source",
        "topic", "level", "channel", "segment", "stage", "brand", "helpdesk", "conversationId", "csat", "customerId", "customerName", "agentId", "agentName", "customerMessage",
    ];

    private readonly JsonObject _case = [];

    /// <summary>Sets a key.</summary>
    /// <returns>What is wrong with the cell, or null.</returns>
    public string? Set(string key, string cell)
    {
        switch (key)
        {
            case "conversation" or "context" or "draft": return SetJson(key, cell);
            case "expected" or "silent" or "tags": return cell.TrimStart().StartsWith('[') ? SetJson(key, cell) : SetList(key, cell);
            case "clean" or "exact": return SetBoolean(key, cell);
            case "csat":
                if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return $"'{cell}' is not a number; write it like 4.5";
                Context()["csat"] = number;
                return null;
            case "at":
                Draft()["at"] = cell;
                return null;
            case "text":
                if (_case["draft"] is JsonObject draft) draft["text"] = cell;
                else _case["text"] = cell;
                return null;
            case "topic" or "channel" or "segment" or "stage" or "brand" or "helpdesk" or "conversationId":
                Context()[key] = cell;
                return null;
            case "level" or "agentId" or "agentName":
                Person("agent")[key is "level" ? "level" : key == "agentId" ? "id" : "name"] = key == "level" ? cell.ToLowerInvariant() : cell;
                return null;
            case "customerId" or "customerName":
                Person("customer")[key == "customerId" ? "id" : "name"] = cell;
                return null;
            case "customerMessage":
                _case["conversation"] = new JsonArray(new JsonObject { ["author"] = "customer", ["text"] = cell });
                return null;
            default:
                _case[key] = cell;
                return null;
        }
    }

    /// <summary>The case. A table has no empty texts: a missing cell is one, where a conversation is judged.</summary>
    public byte[] ToJson()
    {
        if (_case["text"] is null && _case["draft"] is null && _case["conversation"] is not null) _case["text"] = "";
        return Encoding.UTF8.GetBytes(_case.ToJsonString());
    }

    private string? SetJson(string key, string cell)
    {
        try
        {
            if (JsonNode.Parse(cell) is not { } value) return "must be JSON";
            if (key == "draft" && value is JsonObject draft && _case["text"] is { } text)
            {
                draft["text"] = text.DeepClone();
                _case.Remove("text");
            }

            _case[key] = value;
            return null;
        }
        catch (JsonException exception)
        {
            return $"is not valid JSON at byte {exception.BytePositionInLine + 1}; write it like {(key == "conversation" ? """[{"author": "customer", "text": "…"}]""" : key == "context" ? """{"topic": "refund"}""" : """["core/blame"]""")}";
        }
    }

    private string? SetList(string key, string cell)
    {
        _case[key] = new JsonArray([.. cell.Split((char[])[',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => JsonValue.Create(item))]);
        return null;
    }

    private string? SetBoolean(string key, string cell)
    {
        bool? value = cell.Trim().ToLowerInvariant() switch { "true" or "1" or "yes" or "да" or "так" => true, "false" or "0" or "no" or "нет" or "ні" => false, _ => null };
        if (value is null) return $"'{cell}' is neither true nor false";
        if (value.Value) _case[key] = true;
        return null;
    }

    private JsonObject Context() => _case["context"] as JsonObject ?? Add(_case, "context");

    private JsonObject Draft()
    {
        if (_case["draft"] is JsonObject known) return known;
        var draft = Add(_case, "draft");
        if (_case["text"] is { } text) draft["text"] = text.DeepClone();
        _case.Remove("text");
        return draft;
    }

    private JsonObject Person(string name) => Context()[name] as JsonObject ?? Add(Context(), name);

    private static JsonObject Add(JsonObject to, string name)
    {
        var added = new JsonObject();
        to[name] = added;
        return added;
    }
}
