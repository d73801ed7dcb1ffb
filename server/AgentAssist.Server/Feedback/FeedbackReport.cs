using System.Text;
using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Feedback;

/// <summary>Body of <c>POST /v1/feedback</c>.</summary>
internal sealed record FeedbackReport
{
    private const int MaxRules = 20;
    private const int MaxName = 200;
    private const int MaxReason = 1000;
    private const int MaxWords = 300;

    /// <summary>What happened.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>The rules of the findings, 1 to 20; not for suggestions.</summary>
    public IReadOnlyList<RuleName> Rules { get; init; } = [];

    /// <summary>The suggestion's id; for <c>helpful</c> and <c>inserted</c>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How far a dismissal goes; <c>once</c> when not given.</summary>
    public DismissalScope? Scope { get; init; }

    /// <summary>What the gate had said; for <c>sent-anyway</c>.</summary>
    public GateDecision? Gate { get; init; }

    /// <summary>Up to 1000 characters; required for an appeal, and to send what the gate wanted confirmed or held.</summary>
    public string? Reason { get; init; }

    /// <summary>The finding's words with a few on either side, up to 300 characters; for <c>wrong</c>. Kept, masked, only where the server keeps texts.</summary>
    public string? Words { get; init; }

    /// <summary>The policy and revision that found it, as the check's answer names them.</summary>
    public PolicyReference? Policy { get; init; }

    /// <summary>Agent, customer, channel, topic and conversation, as in a check. Of the customer only a keyed hash is kept.</summary>
    public Context Context { get; init; } = Context.Empty;

    /// <summary>The check request the appeal speaks of; its text is kept, masked, for the leads.</summary>
    public DraftCheckRequest? Case { get; init; }

    /// <summary>Reads a body; null when the fields hold errors.</summary>
    public static FeedbackReport? Read(JsonFields fields)
    {
        var kind = fields.Choice<FeedbackKind>("kind", required: true) ?? default;
        var speaksOfSuggestion = kind is FeedbackKind.Helpful or FeedbackKind.Inserted;
        var gate = fields.Choice<GateDecision>("gate", required: kind == FeedbackKind.SentAnyway);
        var report = new FeedbackReport
        {
            Kind = kind,
            Rules = speaksOfSuggestion ? [] : ReadRules(fields),
            Suggestion = speaksOfSuggestion ? fields.Text("suggestion", MaxName, required: true) : null,
            Scope = kind == FeedbackKind.Dismissed ? fields.Choice<DismissalScope>("scope") ?? DismissalScope.Once : null,
            Gate = kind == FeedbackKind.SentAnyway ? gate : null,
            Reason = fields.Text("reason", MaxReason, required: kind == FeedbackKind.Appeal || gate is GateDecision.Confirm or GateDecision.Hold),
            Words = kind == FeedbackKind.Wrong ? fields.Text("words", MaxWords) : null,
            Policy = ReadPolicy(fields.Object("policy")),
            Context = ReadContext(fields),
            Case = kind == FeedbackKind.Appeal ? ReadCase(fields) : null,
        };
        return fields.Problem is null ? report : null;
    }

    private static RuleName[] ReadRules(JsonFields fields)
    {
        var rules = fields.Objects("rules", MaxRules)
            .Select(rule => (Source: rule.Text("source", MaxName, required: true), Code: rule.Text("code", MaxName, required: true))).ToArray();
        if (rules.Length == 0 && fields.IsFine("rules")) fields.Fail("rules", "Must name the rules of the findings: [{\"source\": \"core\", \"code\": \"dead-end\"}].");
        return [.. rules.Where(rule => rule is { Source: not null, Code: not null }).Select(rule => new RuleName(rule.Source!, rule.Code!)).Distinct()];
    }

    private static PolicyReference? ReadPolicy(JsonFields policy) =>
        policy.Text("id", MaxName) is { } id && policy.Text("revision", MaxName) is { } revision ? new PolicyReference(id, revision) : null;

    // The context's fields mean what they mean in a check, so the same reader reads them.
    private static Context ReadContext(JsonFields fields) =>
        fields.Raw("context") is { } context && ReadCheck(fields, $$"""{"draft": {"text": ""}, "context": {{context}}}""", "") is { } read
            ? read.Context
            : Context.Empty;

    private static DraftCheckRequest? ReadCase(JsonFields fields)
    {
        if (fields.Raw("case") is { } body) return ReadCheck(fields, body, "case.");
        if (fields.IsFine("case")) fields.Fail("case", "Is required: the check request that was answered with the finding.");
        return null;
    }

    private static DraftCheckRequest? ReadCheck(JsonFields fields, string body, string prefix)
    {
        var reading = DraftCheckJson.Read(Encoding.UTF8.GetBytes(body), trigger: CheckTrigger.Send);
        foreach (var (path, errors) in reading.Errors) fields.Fail((prefix + path).TrimEnd('.'), errors[0]);
        return reading.Request;
    }
}
