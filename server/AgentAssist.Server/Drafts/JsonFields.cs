using System.Text.Json;
using System.Text.Unicode;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Drafts;

/// <summary>Reads the fields of a JSON object and gathers what is wrong with them, by JSON path. Unknown fields are ignored.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _object;
    private readonly string _prefix;
    private readonly SortedDictionary<string, string[]> _errors;

    private JsonFields(JsonElement element, string prefix, SortedDictionary<string, string[]> errors)
    {
        _object = element;
        _prefix = prefix;
        _errors = errors;
    }

    /// <summary>What to answer when something is wrong; null when nothing is.</summary>
    public ProblemResult? Problem => _errors.Count == 0
        ? null
        : new ProblemResult(StatusCodes.Status400BadRequest, "The request cannot be read; errors names each field.", _errors);

    /// <summary>Reads a body; what is no JSON object comes back as a problem.</summary>
    public static async Task<(JsonFields? Fields, ProblemResult? Problem)> ReadAsync(HttpRequest request)
    {
        using var body = await RequestBody.ReadAsync(request);
        return body.IsTooLarge ? (null, RequestBody.TooLarge) : Parse(body.Utf8);
    }

    /// <summary>Reads a body that is there; what is no JSON object comes back as a problem.</summary>
    public static (JsonFields? Fields, ProblemResult? Problem) Parse(ReadOnlySpan<byte> utf8) => TryParse(utf8, out var root, out var error)
        ? (new JsonFields(root, "", new(StringComparer.Ordinal)), null)
        : (null, ProblemResult.OfField(StatusCodes.Status400BadRequest, "body", error));

    public void Fail(string name, string error) => _errors[_prefix + name] = [error];

    /// <summary>Whether nothing was found wrong with a field so far.</summary>
    public bool IsFine(string name) => !_errors.ContainsKey(_prefix + name);

    /// <summary>A text of 1 to <paramref name="max"/> characters; null when absent or wrong.</summary>
    public string? Text(string name, int max, bool required = false)
    {
        if (!Has(name, JsonValueKind.String, "a string", required, out var value)) return null;
        if (TextOf(value) is not { } text) Fail(name, "Holds half a character (a lone surrogate).");
        else if (text.Length > max) Fail(name, $"Is {text.Length} characters; at most {max} are kept.");
        else if (required && string.IsNullOrWhiteSpace(text)) Fail(name, "Must not be blank.");
        else return string.IsNullOrWhiteSpace(text) ? null : text;
        return null;
    }

    /// <summary>One of the written names of an enumeration.</summary>
    public T? Choice<T>(string name, bool required = false) where T : struct, Enum
    {
        if (!Has(name, JsonValueKind.String, "a string", required, out var value)) return null;
        var text = TextOf(value);
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Written.As(choice) == text) return choice;
        }

        Fail(name, $"Must be one of {string.Join(", ", Enum.GetValues<T>().Select(choice => $"\"{Written.As(choice)}\""))}.");
        return null;
    }

    /// <summary>A whole number within limits; null when absent or wrong.</summary>
    public long? Number(string name, long least, long most)
    {
        if (!Has(name, JsonValueKind.Number, "a number", required: false, out var value)) return null;
        if (value.TryGetInt64(out var number) && number >= least && number <= most) return number;
        Fail(name, $"Must be a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>An object; an absent one reads as empty.</summary>
    public JsonFields Object(string name) =>
        new(Has(name, JsonValueKind.Object, "an object", required: false, out var value) ? value : default, $"{_prefix}{name}.", _errors);

    /// <summary>The objects of an array.</summary>
    public IReadOnlyList<JsonFields> Objects(string name, int max)
    {
        if (!Has(name, JsonValueKind.Array, "an array of objects", required: false, out var value)) return [];
        if (value.GetArrayLength() > max)
        {
            Fail(name, $"Has {value.GetArrayLength()} entries; at most {max} are read.");
            return [];
        }

        var objects = value.EnumerateArray().Select((element, index) => (element, Path: $"{name}[{index}]")).ToArray();
        foreach (var (_, path) in objects.Where(item => item.element.ValueKind != JsonValueKind.Object)) Fail(path, "Must be an object.");
        return [.. objects.Where(item => item.element.ValueKind == JsonValueKind.Object)
            .Select(item => new JsonFields(item.element, $"{_prefix}{item.Path}.", _errors))];
    }

    /// <summary>An object as it was written; null when absent or wrong.</summary>
    public string? Raw(string name) => Has(name, JsonValueKind.Object, "an object", required: false, out var value) ? value.GetRawText() : null;

    private static bool TryParse(ReadOnlySpan<byte> utf8, out JsonElement root, out string error)
    {
        (root, error) = (default, "The body is not UTF-8.");
        if (!Utf8.IsValid(utf8)) return false;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            root = JsonElement.ParseValue(ref reader);
            error = "The body goes on after its end.";
            if (reader.Read()) return false;
        }
        catch (JsonException exception)
        {
            error = $"Not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.";
            return false;
        }

        error = "Must be a JSON object.";
        return root.ValueKind == JsonValueKind.Object;
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private bool Has(string name, JsonValueKind kind, string expected, bool required, out JsonElement value)
    {
        value = default;
        var present = _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
        if (present && value.ValueKind == kind) return true;
        if (present) Fail(name, $"Must be {expected}.");
        else if (required) Fail(name, "Is required.");
        return false;
    }
}
