using AgentAssist.Engine.Policies;

namespace AgentAssist.SemanticKernel;

/// <summary>Checks what a bot is about to say by the policy people are checked by, applies its fixes, and blocks what stays wrong.</summary>
/// <param name="policy">Gives the policy in force.</param>
/// <param name="options">What to do with its findings.</param>
public sealed class ReplyGate(Func<CompiledPolicy> policy, ReplyGateOptions options)
{
    private const int MostRepairs = 3;

    /// <summary>Raised for each reply that did not pass as it was.</summary>
    public event Action<GatedReply>? Intervened;

    /// <summary>Checks one reply.</summary>
    /// <param name="reply">What the bot wants to say.</param>
    /// <param name="conversation">Messages before, oldest first.</param>
    public GatedReply Check(string reply, IReadOnlyList<Message>? conversation = null)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var checkedBy = policy();
        var (text, codes) = (reply, new List<string>());
        for (var repairs = 0; ; repairs++)
        {
            var response = checkedBy.Check(RequestOf(text, conversation ?? []));
            codes.AddRange(response.Diagnostics.Select(diagnostic => $"{diagnostic.Source}/{diagnostic.Code}"));
            var edits = repairs < MostRepairs ? EditsOf(response.Diagnostics) : [];
            if (edits.Count == 0) return Decide(reply, text, response.Gate.Decision, [.. codes.Distinct()]);
            text = TextEdit.Apply(text, edits);
        }
    }

    private DraftCheckRequest RequestOf(string text, IReadOnlyList<Message> conversation) => new()
    {
        Draft = new Draft(text),
        Trigger = CheckTrigger.Send,
        Context = options.Context,
        Conversation = conversation.Count <= DraftCheckJson.MaxMessages ? conversation : [.. conversation.TakeLast(DraftCheckJson.MaxMessages)],
    };

    private GatedReply Decide(string reply, string text, GateDecision decision, IReadOnlyList<string> codes)
    {
        var isBlocked = decision >= options.BlockFrom || (text.Length == 0 && reply.Length > 0);
        if (!isBlocked && text == reply) return new GatedReply(reply, ReplyOutcome.Passed, codes);
        var gated = isBlocked ? new GatedReply(options.Fallback, ReplyOutcome.Blocked, codes) : new GatedReply(text, ReplyOutcome.Repaired, codes);
        Intervened?.Invoke(gated);
        return gated;
    }

    private List<TextEdit> EditsOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        var edits = new List<TextEdit>();
        var fixes = diagnostics.Where(diagnostic => diagnostic.Mode >= EnforcementMode.Warn && diagnostic.MessageIndex is null)
            .Select(diagnostic => diagnostic.Actions.FirstOrDefault(action => action.IsPreferred && action.Applicability <= options.Fixes)?.Edits ?? []);
        foreach (var fix in fixes.Where(fix => fix.Count > 0).OrderBy(fix => fix[0].Range.Start))
            if (edits.Count == 0 || fix[0].Range.Start >= edits[^1].Range.End) edits.AddRange(fix);
        return edits;
    }
}
