using System.Text;
using System.Text.Json;

namespace AgentAssist;

/// <summary>What is wrong with a body, by JSON path.</summary>
internal sealed class JsonErrors
{
    // A hostile body could otherwise earn an answer many times its size.
    private const int MaxErrors = 100;

    private Dictionary<string, string[]>? _errors;

    public bool IsEmpty => _errors is null;

    public void Add(string path, string message)
    {
        _errors ??= new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (_errors.Count >= MaxErrors)
        {
            if (path.Length > 0) (path, message) = ("", $"More than {MaxErrors} fields are wrong; the rest is not listed.");
            _errors[path] = [message];
        }
        else if (!_errors.TryAdd(path, [message]) && !_errors[path].Contains(message))
        {
            _errors[path] = [.. _errors[path], message];
        }
    }

    public IReadOnlyDictionary<string, string[]> ToDictionary() => _errors!;

    /// <summary>Says in plain words where and why a body is not JSON.</summary>
    public static string Describe(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var line = exception.LineNumber ?? 0;
        for (var skip = line; skip > 0; skip--) utf8 = utf8[(utf8.IndexOf((byte)'\n') + 1)..];
        var column = Encoding.UTF8.GetCharCount(utf8[..(int)Math.Min(exception.BytePositionInLine ?? 0, utf8.Length)]) + 1;

        var reason = exception.Message;
        var position = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (position >= 0) reason = reason[..position];
        reason = reason.Contains("depth to be zero", StringComparison.Ordinal)
            ? "It ends in the middle of an object or array."
            : reason.Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
        return $"Not valid JSON at line {line + 1}, column {column}: {reason}";
    }

    /// <summary>A value for a message: quoted, shortened when long.</summary>
    public static string Quote(string value) => value.Length <= 40 ? $"\"{value}\"" : $"\"{value[..40]}…\"";
}
