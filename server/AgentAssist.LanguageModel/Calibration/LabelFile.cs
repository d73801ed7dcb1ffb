using System.Text;
using System.Text.Json;

namespace AgentAssist.LanguageModel.Calibration;

/// <summary>Labelled texts of one's own: a line each, <c>{"text": "…", "label": true}</c>, or a whole request with a <c>label</c>.</summary>
public static class LabelFile
{
    /// <summary>Reads the lines; every line that is wrong comes back as <c>file:line: what</c>.</summary>
    public static (IReadOnlyList<LabelledText> Texts, IReadOnlyList<string> Problems) Read(string file)
    {
        var (texts, problems, number) = (new List<LabelledText>(), new List<string>(), 0);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var place = $"{file}:{number}";
            if (LabelOf(line) is not { } label)
            {
                problems.Add($"{place}: write a JSON object with \"label\": true (the rule should speak) or false");
                continue;
            }

            var reading = DraftCheckJson.Read(Encoding.UTF8.GetBytes(line), bareText: true, CheckTrigger.Send);
            if (reading.Request is { } request) texts.Add(new LabelledText(request, label, place));
            else problems.Add($"{place}: {string.Join("; ", reading.Errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}"))}");
        }

        return (texts, problems);
    }

    private static bool? LabelOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("label", out var label)
                ? label.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
