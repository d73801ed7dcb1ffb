using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Conversations;

/// <summary>Goes through the readings of a conversation, oldest first, and tells where it stands.</summary>
internal sealed class ConversationTelling(DraftCheckRequest request, RuleSet customerRules, AgentRules agentRules)
{
    private readonly List<Signal> _signals = [];
    private readonly RedLineTracker _redLine = new();
    private readonly MoodTracker _mood = new();
    private readonly PromiseTracker _promise = new();
    private readonly int[] _said = new int[agentRules.Count];
    private bool _isOverBudget;

    public void Add(int index, Message message, MessageReading reading)
    {
        _isOverBudget |= reading.IsOverBudget;
        _promise.OnMessage(message.At);
        if (message.Author == Author.Agent) AddAgent(index, message, reading);
        else AddCustomer(index, reading);
    }

    public ConversationState Finish()
    {
        var (mood, moodEvidence) = _mood.Tell();
        var reading = new ConversationReading(_redLine.State, mood, _signals)
        {
            RedLineEvidence = _redLine.Evidence,
            MoodEvidence = moodEvidence,
        };
        return new ConversationState(reading)
        {
            SaidCounts = agentRules.Counted(_said),
            HasOpenProblem = _mood.HasOpenProblem,
            IsPromisePassed = _promise.IsPassed(request.Draft.At),
            IsOverBudget = _isOverBudget,
        };
    }

    private void AddAgent(int index, Message message, MessageReading reading)
    {
        agentRules.Add(reading, _said);
        _promise.OnAgent(reading, message.At);
        if (agentRules.Match(reading, AgentRules.Warning) is { } warning) _redLine.OnWarning(new Evidence(index, warning));
    }

    private void AddCustomer(int index, MessageReading reading)
    {
        _mood.OnMessage(reading.IsShouted);
        if (reading.Matches.IsEmpty) return;
        var facts = new ConditionFacts(request, ConversationState.Empty, reading.Language.Tag());
        foreach (var match in reading.Matches)
            if (customerRules[match.Rule].In(facts) is var rule && rule.Applies(facts)) AddSignal(index, rule, match.Range);
    }

    /// <summary>A rule in shadow is on trial: it is listed for those who ask for it and moves nothing.</summary>
    private void AddSignal(int index, CompiledRule rule, TextRange words)
    {
        var isShadow = rule.Definition.Mode == EnforcementMode.Shadow;
        if (isShadow && !request.IncludeShadow) return;
        var code = rule.Definition.Id;
        _signals.Add(new Signal(code, rule.Source, index, words));
        if (isShadow) return;
        var evidence = new Evidence(index, words);
        _redLine.OnSignal(code, evidence);
        _mood.OnSignal(code, evidence);
    }
}
