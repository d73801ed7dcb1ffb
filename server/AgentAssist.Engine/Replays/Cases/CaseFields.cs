using System.Collections.Immutable;
using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>Reads what a case has beside a request.</summary>
/// <param name="request">The request.</param>
/// <param name="id">Id of the case.</param>
/// <param name="location">Where it is written.</param>
internal ref struct CaseFields(DraftCheckRequest request, string? id, SourceLocation location)
{
    private const int MaxEntries = 100;
    private const int MaxText = DraftCheckJson.MaxDraftBytes;

    private string? _error;

    /// <summary>What was read.</summary>
    public Case Case { get; private set; } = new()
    {
        Id = id,
        Text = request.Draft.Text,
        At = request.Draft.At,
        Conversation = [.. request.Conversation],
        Context = request.Context,
        Trigger = request.Trigger,
        Location = location,
    };

    /// <summary>Reads an object that is known to be well-formed JSON.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!IsOurs(json))
            {
                json.Skip();
                continue;
            }

            var name = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.Null) continue;
            Take(name, JsonElement.ParseValue(ref json));
        }

        if (_error is null && Case.IsClean && (!Case.Expected.IsEmpty || !Case.Silent.IsEmpty)) _error = "clean: Says that nothing is wrong; leave out 'expected' and 'silent'.";
        return _error;
    }

    private static bool IsOurs(in Utf8JsonReader json) =>
        json.ValueTextEquals("expected"u8) || json.ValueTextEquals("silent"u8) || json.ValueTextEquals("clean"u8) || json.ValueTextEquals("exact"u8)
        || json.ValueTextEquals("fixed"u8) || json.ValueTextEquals("goodReply"u8) || json.ValueTextEquals("language"u8)
        || json.ValueTextEquals("tags"u8) || json.ValueTextEquals("source"u8);

    private void Take(string name, JsonElement value)
    {
        Case = name switch
        {
            "expected" => Case with { Expected = ReadExpected(value) },
            "silent" => Case with { Silent = ReadNames(name, value) },
            "clean" => Case with { IsClean = ReadBoolean(name, value) },
            "exact" => Case with { IsExact = ReadBoolean(name, value) },
            "fixed" => Case with { Fixed = ReadText(name, value, MaxText) },
            "goodReply" => Case with { GoodReply = ReadText(name, value, MaxText) },
            "language" => Case with { Language = ReadText(name, value, Case.MaxName) },
            "tags" => Case with { Tags = ReadNames(name, value) },
            _ => Case with { Source = ReadText(name, value, Case.MaxName) },
        };
    }

    private ImmutableArray<ExpectedFinding> ReadExpected(JsonElement value)
    {
        if (!IsList("expected", value)) return [];
        var expected = ImmutableArray.CreateBuilder<ExpectedFinding>();
        foreach (var (element, index) in value.EnumerateArray().Select((element, index) => (element, index)))
        {
            var path = $"expected[{index}]";
            if (element.ValueKind == JsonValueKind.String) expected.Add(new ExpectedFinding(ReadText(path, element, Case.MaxName) ?? "", []));
            else if (element.ValueKind != JsonValueKind.Object) Fail(path, "Must be an object such as {\"rule\": \"core/blame\"}, or a rule.");
            else if (!element.TryGetProperty("rule", out var rule)) Fail($"{path}.rule", "Is required.");
            else expected.Add(ReadFinding(path, ReadText($"{path}.rule", rule, Case.MaxName) ?? "", element));
        }

        return expected.ToImmutable();
    }

    private ExpectedFinding ReadFinding(string path, string rule, JsonElement element)
    {
        int? message = null;
        if (element.TryGetProperty("messageIndex", out var index) && index.ValueKind != JsonValueKind.Null)
        {
            if (index.ValueKind == JsonValueKind.Number && index.TryGetInt32(out var number) && number >= 0 && number < request.Conversation.Count) message = number;
            else Fail($"{path}.messageIndex", $"Must be the number of a message, 0 to {request.Conversation.Count - 1}.");
        }

        var text = message is { } at ? request.Conversation[at].Text : request.Draft.Text;
        var spans = ImmutableArray.CreateBuilder<TextRange>();
        if (element.TryGetProperty("spans", out var given) && IsList($"{path}.spans", given))
        {
            foreach (var (span, number) in given.EnumerateArray().Select((span, number) => (span, number))) ReadSpan($"{path}.spans[{number}]", span, text, spans);
        }

        if (element.TryGetProperty("words", out var words)) ReadWords($"{path}.words", words, text, spans);
        return new ExpectedFinding(rule, [.. spans.Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)], message);
    }

    private void ReadSpan(string path, JsonElement span, string text, ImmutableArray<TextRange>.Builder to)
    {
        if (span.ValueKind == JsonValueKind.Object && span.TryGetProperty("start", out var start) && span.TryGetProperty("end", out var end)
            && start.ValueKind == JsonValueKind.Number && end.ValueKind == JsonValueKind.Number
            && start.TryGetInt32(out var from) && end.TryGetInt32(out var till) && from >= 0 && from <= till && till <= text.Length)
        {
            to.Add(new TextRange(from, till));
        }
        else
        {
            Fail(path, $"Must be {{\"start\": …, \"end\": …}} within the text of {text.Length} UTF-16 code units.");
        }
    }

    private void ReadWords(string path, JsonElement words, string text, ImmutableArray<TextRange>.Builder to)
    {
        foreach (var word in words.ValueKind == JsonValueKind.String ? [ReadText(path, words, MaxText) ?? ""] : ReadNames(path, words, MaxText))
        {
            var at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) Fail(path, $"The text does not hold \"{(word.Length > 40 ? word[..40] + "…" : word)}\".");
            for (; at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) to.Add(new TextRange(at, at + word.Length));
        }
    }

    private ImmutableArray<string> ReadNames(string path, JsonElement value, int max = Case.MaxName)
    {
        if (!IsList(path, value)) return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var element in value.EnumerateArray())
        {
            if (ReadText($"{path}[{names.Count}]", element, max) is { } name) names.Add(name);
            else return [];
        }

        return names.ToImmutable();
    }

    private bool ReadBoolean(string path, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Fail(path, "Must be true or false.");
        return value.ValueKind == JsonValueKind.True;
    }

    private string? ReadText(string path, JsonElement value, int max)
    {
        if (value.ValueKind != JsonValueKind.String) Fail(path, "Must be a string.");
        else if (TextOf(value) is not { } text) Fail(path, "Holds half a character (a lone surrogate).");
        else if (text.Length > max) Fail(path, $"Is {text.Length} characters; at most {max} are read.");
        else return text;
        return null;
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

    private bool IsList(string path, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) Fail(path, "Must be an array.");
        else if (value.GetArrayLength() > MaxEntries) Fail(path, $"Has {value.GetArrayLength()} entries; at most {MaxEntries} are read.");
        else return true;
        return false;
    }

    private void Fail(string path, string error) => _error ??= $"{path}: {error}";
}
