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
    private readonly int[] _said = new int[agentRules.Count];
    private bool _isOverBudget;

    public void Add(int index, Author author, MessageReading message)
    {
        _isOverBudget |= message.IsOverBudget;
        if (author == Author.Agent) AddAgent(index, message);
        else AddCustomer(index, message);
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
            IsOverBudget = _isOverBudget,
        };
    }

    private void AddAgent(int index, MessageReading message)
    {
        agentRules.Add(message, _said);
        if (agentRules.Match(message, AgentRules.Warning) is { } warning) _redLine.OnWarning(new Evidence(index, warning));
    }

    private void AddCustomer(int index, MessageReading message)
    {
        _mood.OnMessage(message.IsShouted);
        if (message.Matches.IsEmpty) return;
        var facts = new ConditionFacts(request, ConversationState.Empty, message.Language.Tag());
        foreach (var match in message.Matches)
            if (customerRules[match.Rule] is var rule && rule.Applies(facts)) AddSignal(index, rule, match.Range);
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
