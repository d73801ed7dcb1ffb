using System.Text;
using System.Text.Json;

namespace AgentAssist;

internal ref partial struct DraftCheckJsonReader
{
    private CheckTrigger ReadTrigger()
    {
        if (!IsGiven("trigger", JsonTokenType.String, "a string")) return _defaultTrigger;
        if (Is("typing"u8)) return CheckTrigger.Typing;
        if (Is("send"u8)) return CheckTrigger.Send;
        return Unknown("trigger", "\"typing\" or \"send\"", _defaultTrigger);
    }

    private Visibility ReadVisibility(string path)
    {
        if (!IsGiven(path, JsonTokenType.String, "a string")) return Visibility.Public;
        if (Is("public"u8)) return Visibility.Public;
        if (Is("note"u8)) return Visibility.Note;
        return Unknown(path, "\"public\" or \"note\"", Visibility.Public);
    }

    private AgentLevel ReadLevel()
    {
        const string path = "context.agent.level";
        if (!IsGiven(path, JsonTokenType.String, "a string")) return AgentLevel.Specialist;
        if (Is("novice"u8)) return AgentLevel.Novice;
        if (Is("specialist"u8)) return AgentLevel.Specialist;
        if (Is("expert"u8)) return AgentLevel.Expert;
        return Unknown(path, "\"novice\", \"specialist\" or \"expert\"", AgentLevel.Specialist);
    }

    private Author? ReadAuthor()
    {
        if (!IsRequired("author", JsonTokenType.String, "a string")) return null;
        if (Is("customer"u8)) return Author.Customer;
        if (Is("agent"u8)) return Author.Agent;
        if (Is("system"u8)) return Author.System;
        return Unknown("author", "\"customer\", \"agent\" or \"system\"", Author.System);
    }

    private string? ReadRequiredText(string path) => IsRequired(path, JsonTokenType.String, "a string") ? ReadString() : null;

    private string? ReadText(string path) => IsGiven(path, JsonTokenType.String, "a string") ? ReadString() : null;

    // For values that come from a small vocabulary; never for names or texts, which must not outlive the request.
    private string? ReadWord(string path) => IsGiven(path, JsonTokenType.String, "a string") ? ReadString(cached: true) : null;

    private bool ReadBoolean(string path)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False) return _json.GetBoolean();
        if (_json.TokenType != JsonTokenType.Null) WrongType(path, "true or false");
        return false;
    }

    private long? ReadWholeNumber(string path)
    {
        if (!IsGiven(path, JsonTokenType.Number, "a whole number")) return null;
        if (_json.TryGetInt64(out var number)) return number;
        Fail(path, "Must be a whole number of at most 64 bits.");
        return null;
    }

    private double? ReadNumber(string path)
    {
        if (!IsGiven(path, JsonTokenType.Number, "a number")) return null;
        if (_json.TryGetDouble(out var number) && double.IsFinite(number)) return number;
        Fail(path, "Is a number too large to be read.");
        return null;
    }

    private DateTimeOffset? ReadTime(string path)
    {
        if (!IsGiven(path, JsonTokenType.String, "a string")) return null;
        try
        {
            // A time without an offset is taken as UTC, not as the server's local time.
            if (_json.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified) return new DateTimeOffset(local, TimeSpan.Zero);
            if (_json.TryGetDateTimeOffset(out var time)) return time;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape: no time either.
        }

        Fail(path, "Must be a time in ISO 8601, such as \"2026-01-02T10:00:00Z\".");
        return null;
    }

    private string? ReadScalar(string key)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.String: return ReadString();
            case JsonTokenType.Number: return Encoding.UTF8.GetString(_json.ValueSpan);
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            case JsonTokenType.Null: return null;
            default:
                WrongType($"context.custom.{key}", "a string, a number, true or false");
                return null;
        }
    }

    private string ReadRaw()
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return Encoding.UTF8.GetString(_utf8[start..(int)_json.BytesConsumed]);
    }

    private readonly string ReadString(bool cached = false)
    {
        if (_json.ValueIsEscaped) return JsonText.Unescape(_json.ValueSpan);
        return cached ? ShortStrings.Get(_json.ValueSpan) : Encoding.UTF8.GetString(_json.ValueSpan);
    }

    private readonly bool Is(ReadOnlySpan<byte> value) =>
        _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(ReadString()).AsSpan().SequenceEqual(value) : _json.ValueSpan.SequenceEqual(value);

    // Moves to the next property's value; false at the end of the object.
    private bool NextProperty(out ReadOnlySpan<byte> name)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(ReadString()) : _json.ValueSpan;
        _json.Read();
        return true;
    }

    private bool IsObject(string path) => IsRequired(path, JsonTokenType.StartObject, "an object");

    private bool IsRequired(string path, JsonTokenType type, string expected)
    {
        if (_json.TokenType == type) return true;
        WrongType(path, expected);
        return false;
    }

    private bool IsGiven(string path, JsonTokenType type, string expected) =>
        _json.TokenType != JsonTokenType.Null && IsRequired(path, type, expected);

    private T Unknown<T>(string path, string allowed, T otherwise)
    {
        Fail(path, $"Must be {allowed}, not {JsonErrors.Quote(ReadString())}.");
        return otherwise;
    }

    private void WrongType(string path, string expected)
    {
        var got = _json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "true or false",
        };
        Fail(path, $"Must be {expected}, not {got}.");
        _json.Skip();
    }

    private readonly void Fail(string path, string message) => _errors.Add(
        _message < 0 ? path : path.Length == 0 ? $"conversation[{_message}]" : $"conversation[{_message}].{path}", message);
}
