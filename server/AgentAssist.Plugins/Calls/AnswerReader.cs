using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;

namespace AgentAssist.Plugins.Calls;

/// <summary>Reads a plugin's answers and believes nothing: what does not fit is dropped and told, the rest is used.</summary>
/// <param name="text">The draft.</param>
/// <param name="usesUtf32">How the plugin counts positions.</param>
/// <param name="dropped">Takes why something was dropped.</param>
internal sealed class AnswerReader(string text, bool usesUtf32, Action<string> dropped)
{
    public const int MaxSuggestions = 3;

    private const int MaxMessage = 500;
    private const int MaxTitle = 200;
    private const int MaxActions = 10;
    private const int MaxEdits = 50;
    private const int MaxInsert = 16 * 1024;

    private readonly PositionMap _positions = new(text, usesUtf32);

    /// <summary>Findings by code; null when the answer has another shape.</summary>
    public Dictionary<string, List<PluginFinding>>? Findings(JsonElement answer, IReadOnlyCollection<string> declared)
    {
        if (!IsList(answer, "diagnostics", out var diagnostics)) return null;
        var byCode = new Dictionary<string, List<PluginFinding>>(StringComparer.Ordinal);
        var count = diagnostics.GetArrayLength();
        if (count > PluginProtocol.MaxDiagnostics) dropped($"{count - PluginProtocol.MaxDiagnostics} of {count} diagnostics: at most {PluginProtocol.MaxDiagnostics} are read");
        foreach (var diagnostic in diagnostics.EnumerateArray().Take(PluginProtocol.MaxDiagnostics))
        {
            var code = Text(diagnostic, "code", 128);
            if (code is null || !declared.Contains(code)) dropped($"a diagnostic with the code '{Shown(code)}', which was not asked for");
            else if (Range(diagnostic) is not { Length: > 0 } range) dropped($"a diagnostic of {code} whose range is not in the text: {Shown(Raw(diagnostic, "range"))}");
            else
            {
                if (!byCode.TryGetValue(code, out var findings)) byCode[code] = findings = [];
                findings.Add(new PluginFinding(range, Text(diagnostic, "message", MaxMessage), Actions(diagnostic)));
            }
        }

        return byCode;
    }

    /// <summary>Suggestions, at most three; null when the answer has another shape.</summary>
    public List<Suggestion>? Suggestions(JsonElement answer, string plugin)
    {
        if (!IsList(answer, "suggestions", out var suggestions)) return null;
        var read = new List<Suggestion>();
        foreach (var item in suggestions.EnumerateArray().Take(MaxSuggestions))
        {
            var (id, title, insert) = (Text(item, "id", 128), Text(item, "title", MaxTitle), Text(item, "insertText", MaxInsert));
            if (id is null || title is null || insert is null || !Kind<SuggestionKind>(item, out var kind)) dropped("a suggestion without id, kind, title or insertText");
            else read.Add(new Suggestion($"{plugin}/{id}", kind, title, insert, Text(item, "reason", MaxMessage) ?? "", Evidence: null));
        }

        return read;
    }

    /// <summary>Words in order; null when the answer has another shape or a word is not in the text.</summary>
    public List<AnalyzedToken>? Tokens(JsonElement answer)
    {
        if (!IsList(answer, "tokens", out var tokens) || tokens.GetArrayLength() > text.Length) return null;
        var read = new List<AnalyzedToken>();
        var end = 0;
        foreach (var token in tokens.EnumerateArray())
        {
            if (Range(token) is not { Length: > 0 } range || range.Start < end) return null;
            read.Add(new AnalyzedToken(range, Text(token, "lemma", 128)));
            end = range.End;
        }

        return read;
    }

    private static bool IsList(JsonElement answer, string name, out JsonElement list)
    {
        list = default;
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out list) && list.ValueKind == JsonValueKind.Array;
    }

    private List<CodeAction> Actions(JsonElement diagnostic)
    {
        var actions = new List<CodeAction>();
        if (diagnostic.TryGetProperty("actions", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray().Take(MaxActions))
            {
                if (Action(item) is { } action) actions.Add(action);
                else dropped("an action without a title or with edits that do not fit the text");
            }
        }

        return actions;
    }

    private CodeAction? Action(JsonElement item)
    {
        if (Text(item, "title", MaxTitle) is not { } title || !IsList(item, "edits", out var list) || list.GetArrayLength() is 0 or > MaxEdits) return null;
        var edits = new List<TextEdit>();
        var end = 0;
        foreach (var edit in list.EnumerateArray())
        {
            if (Range(edit) is not { } range || range.Start < end || String(edit, "newText") is not { Length: <= MaxInsert } text) return null;
            edits.Add(new TextEdit(range, text));
            end = range.End;
        }

        var kind = Kind<CodeActionKind>(item, out var given) ? given : CodeActionKind.QuickFix;
        var isSafe = Kind<FixApplicability>(item, out var applicability, "applicability") && applicability == FixApplicability.Safe;
        var isPreferred = item.TryGetProperty("isPreferred", out var preferred) && preferred.ValueKind == JsonValueKind.True;
        return new CodeAction(title, kind, isPreferred, isSafe ? FixApplicability.Safe : FixApplicability.NeedsReview, edits);
    }

    private TextRange? Range(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("range", out var range) && range.ValueKind == JsonValueKind.Object
        && range.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number && start.TryGetInt32(out var from)
        && range.TryGetProperty("end", out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt32(out var to)
            ? _positions.Map(from, to)
            : null;

    private static bool Kind<T>(JsonElement item, out T kind, string name = "kind") where T : struct, Enum
    {
        kind = default;
        if (String(item, name) is not { } text) return false;
        try
        {
            kind = JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(text));
            return Enum.IsDefined(kind);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A text that is not blank, cut to a length.</summary>
    private static string? Text(JsonElement item, string name, int max) => String(item, name) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)]
        : null;

    private static string? String(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character, which no string can hold.
            return null;
        }
    }

    private static string? Raw(JsonElement item, [ConstantExpected] string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static string Shown(string? text) => text is null ? "" : text.Length <= 80 ? text : text[..80] + "…";
}
