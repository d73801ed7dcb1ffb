using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>What the judge must answer, and how it is read: anything else is no answer.</summary>
internal static class JudgeSchema
{
    public const string Json = """
        {"type": "object", "additionalProperties": false, "required": ["answers"], "properties": {"answers": {"type": "array", "items":
        {"type": "object", "additionalProperties": false, "required": ["question", "answer", "evidence", "confidence"], "properties":
        {"question": {"type": "integer"}, "answer": {"type": "boolean"}, "evidence": {"type": "string"}, "confidence": {"type": "number"}}}}}}
        """;

    /// <summary>The answers to questions 1 to <paramref name="questions"/>, each once; null when the text is anything else.</summary>
    public static IReadOnlyList<JudgeAnswer>? Read(string text, int questions)
    {
        try
        {
            var answers = JsonSerializer.Deserialize(text, JudgeJsonContext.Default.JudgeAnswers)?.Answers;
            return answers is not null && answers.Count == questions && answers.All(answer => answer.IsWithin(questions))
                && answers.Select(answer => answer.Question).Distinct().Count() == questions ? answers : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The whole answer.</summary>
internal sealed record JudgeAnswers([property: JsonRequired] IReadOnlyList<JudgeAnswer> Answers);

/// <summary>The answer to one question.</summary>
internal sealed record JudgeAnswer(
    [property: JsonRequired] int Question, [property: JsonRequired] bool Answer, [property: JsonRequired] string Evidence, [property: JsonRequired] double Confidence)
{
    public bool IsWithin(int questions) => Question >= 1 && Question <= questions && Confidence is >= 0 and <= 1 && Evidence is not null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JudgeAnswers))]
internal sealed partial class JudgeJsonContext : JsonSerializerContext;
