using System.Text;
using System.Text.Json;

namespace AgentAssist.Plugins.Processes;

/// <summary>Tells messages of the protocol from whatever else a program prints, so that nothing but a well-formed message reaches the RPC library.</summary>
internal static class MessageFilter
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 64 };

    /// <summary>Why a line is no message; null when it is one.</summary>
    public static string? WhyNot(ReadOnlySpan<byte> line)
    {
        if (line[0] != (byte)'{') return "output";
        try
        {
            return Read(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return "a line that is not JSON";
        }
    }

    private static string? Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, s_options);
        bool hasVersion = false, hasMethod = false, hasId = false, hasAnswer = false;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isVersion, isMethod, isId) = (json.ValueTextEquals("jsonrpc"u8), json.ValueTextEquals("method"u8), json.ValueTextEquals("id"u8));
            var (isError, isParams) = (json.ValueTextEquals("error"u8), json.ValueTextEquals("params"u8));
            hasAnswer |= json.ValueTextEquals("result"u8);
            json.Read();
            if (isVersion) hasVersion = json.TokenType == JsonTokenType.String && json.ValueTextEquals("2.0"u8);
            if (isMethod) hasMethod = json.TokenType == JsonTokenType.String;
            if (isId)
            {
                hasId = json.TokenType == JsonTokenType.String || (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out _));
                if (!hasId) return "a message whose id is neither a number nor a string";
            }

            if (isError) hasAnswer = IsError(ref json);
            if (isParams && json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return "a message whose params are neither object nor array";
            json.Skip();
        }

        if (json.Read()) return "a line with more than one value";
        if (!hasVersion) return "a message without jsonrpc 2.0";
        return hasMethod || (hasId && hasAnswer) ? null : "a message that is neither a call nor an answer";
    }

    private static bool IsError(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return false;
        bool hasCode = false, hasMessage = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isCode, isMessage) = (json.ValueTextEquals("code"u8), json.ValueTextEquals("message"u8));
            json.Read();
            if (isCode) hasCode = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out _);
            if (isMessage) hasMessage = json.TokenType == JsonTokenType.String;
            json.Skip();
        }

        return hasCode && hasMessage;
    }
}
