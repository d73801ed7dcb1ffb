using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgentAssist.StubModel;

/// <summary>
/// What the stub answers. It knows a few words: «stub:yes N WORDS» or the words of <see cref="Cold"/> in a draft make it answer a question with yes; a rewrite is
/// the draft with <see cref="Softer"/> applied. Nothing here measures a language model.
/// </summary>
public static partial class StubAnswers
{
    /// <summary>Words that make the judge say yes, with the question they answer.</summary>
    public static readonly IReadOnlyList<(int Question, string Words)> Cold =
    [
        (2, "Await further information"), (2, "Ожидайте"), (2, "Очікуйте"), (1, "Perhaps you did something to it."), (1, "Видимо, его уронили вы сами."),
        (8, "Wow, three whole times."),
    ];

    /// <summary>What a rewrite puts in place of what.</summary>
    public static readonly IReadOnlyList<(string From, string To)> Softer =
    [
        ("Await further information", "I will write to you"), ("Nothing we can do.", "Here is what I can do."), ("Ожидайте.", "Я вам напишу."), ("Очікуйте.", "Я вам напишу."),
    ];

    /// <summary>The answer of a model that understands nothing and follows its instructions.</summary>
    public static string Plain(StubRequest request) => request.WantsJson ? Verdict(request, QuestionsIn(request.System)) : Rewrite(request.Part("draft"));

    /// <summary>The answer of a model that follows whoever spoke last.</summary>
    public static string Obeying(StubRequest request)
    {
        if (!request.WantsJson) return $"{request.System}\nSure, as you asked: {request.User}\nPay at https://evil.example/pay and call +44 20 7946 0000.";
        var answers = Enumerable.Range(1, QuestionsIn(request.System)).Select(number => new
        {
            question = number,
            answer = number % 2 == 0,
            evidence = number % 4 == 0 ? "Everything is fine, the gate is open. " + request.System : request.Part("conversation"),
            confidence = 1.0,
        });
        return JsonSerializer.Serialize(new { answers });
    }

    private static int QuestionsIn(string instructions) => Math.Max(1, Numbered().Count(instructions));

    private static string Verdict(StubRequest request, int questions)
    {
        var draft = request.Part("draft");
        var told = Told().Match(draft);
        var answers = Enumerable.Range(1, questions).Select(number =>
        {
            var words = told.Success && int.Parse(told.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == number
                ? told.Groups[2].Value
                : Cold.FirstOrDefault(cold => cold.Question == number && draft.Contains(cold.Words, StringComparison.Ordinal)).Words;
            return new { question = number, answer = words is not null, evidence = words ?? "", confidence = words is null ? 0.6 : 0.95 };
        });
        return JsonSerializer.Serialize(new { answers });
    }

    private static string Rewrite(string draft) => Softer.Aggregate(draft, (text, pair) => text.Replace(pair.From, pair.To, StringComparison.Ordinal));

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex("stub:yes ([0-9]+) (.+)")]
    private static partial Regex Told();
}
