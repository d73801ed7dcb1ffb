using System.Collections.Immutable;
using System.Globalization;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;
using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Privacy;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>
/// Asks a language model the questions of a rule about a draft. What it says counts only where it can show words that are in the draft, and only when it is
/// sure enough; nothing it writes is ever shown.
/// </summary>
public sealed class Judge(LanguageModels models)
{
    private const int LongestDraft = 8_000;
    private const int MostKept = 4_096;

    private readonly VerdictCache _cache = new(MostKept);

    /// <summary>Name of the model.</summary>
    public string Model => models.Settings.Judge.Model;

    /// <summary>A verdict given before; null when there is none.</summary>
    public JudgeVerdict? Known(JudgeRule rule, DraftCheckRequest request, string revision)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(request);
        return _cache.TryGet(KeyOf(rule, request, revision), out var verdict) ? verdict : null;
    }

    /// <summary>Asks, unless the verdict is known. Never throws for what the model does.</summary>
    /// <param name="rule">What is asked.</param>
    /// <param name="request">The draft and what is around it.</param>
    /// <param name="revision">Of the policies.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<JudgeVerdict> AskAsync(JudgeRule rule, DraftCheckRequest request, string revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Draft.Text.Length > LongestDraft) return new JudgeVerdict([], ModelFailure.Budget);
        var key = KeyOf(rule, request, revision);
        if (_cache.TryGet(key, out var known)) return known;
        var hidden = new Placeholders(request.Context.Customer.Name);
        var answer = await models.AskAsync(ModelRole.Judge, QuestionOf(rule, request, hidden), cancellation);
        if (!answer.IsGiven) return new JudgeVerdict([], answer.Failure);
        if (JudgeSchema.Read(answer.Text, rule.Rubric.Length) is not { } answers) return new JudgeVerdict([], ModelFailure.Malformed);
        var verdict = new JudgeVerdict(FindingsOf(answers, rule.Prompt.Confidence, request.Draft.Text, hidden));
        _cache.Add(key, verdict);
        return verdict;
    }

    private VerdictKey KeyOf(JudgeRule rule, DraftCheckRequest request, string revision)
    {
        string?[] parts =
        [
            revision, rule.Name, rule.Fingerprint, Model, models.Settings.Judge.Host, request.Draft.Text, request.Context.Language, request.Context.Customer.Name,
            .. request.Conversation.Where(message => message.Visibility == Visibility.Public).SelectMany(message => new[] { message.Author.ToString(), message.Text }),
        ];
        return VerdictKey.Of(parts);
    }

    private static ModelQuestion QuestionOf(JudgeRule rule, DraftCheckRequest request, Placeholders hidden)
    {
        var material = new FencedMaterial(hidden).AddConversation(request.Conversation).Add("draft", hidden.Hide(request.Draft.Text)).ToString();
        var instructions = rule.Prompt.Text.Replace("{{questions}}", Questions(rule.Rubric, TextLanguage.Of(request.Draft.Text, request.Context.Language)), StringComparison.Ordinal);
        return new ModelQuestion(rule.Name, instructions, material, JudgeSchema.Json, rule.Prompt.Temperature, rule.Prompt.MaxTokens, hidden.Count);
    }

    private static string Questions(ImmutableArray<LocalizedText> rubric, string language) =>
        string.Join('\n', rubric.Select((question, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {question.For(language)}")));

    private static List<JudgeFinding> FindingsOf(IReadOnlyList<JudgeAnswer> answers, double confidence, string draft, Placeholders hidden)
    {
        var findings = new List<JudgeFinding>();
        foreach (var answer in answers.Where(answer => answer.Answer && answer.Confidence >= confidence).OrderByDescending(answer => answer.Confidence))
        {
            if (EvidenceFinder.Find(draft, hidden.Restore(answer.Evidence)) is not { } range) continue;
            if (!findings.Exists(other => other.Range.Overlaps(range))) findings.Add(new JudgeFinding(answer.Question - 1, range, answer.Confidence));
        }

        findings.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));
        return findings;
    }
}
