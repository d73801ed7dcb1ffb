namespace AgentAssist.Engine.Checks;

/// <summary>Numbers of rules, each once, in the order added. Reused.</summary>
internal sealed class ActiveRules
{
    private readonly List<int> _rules = [];
    private bool[] _isActive = [];

    public void Clear(int ruleCount)
    {
        foreach (var rule in _rules) _isActive[rule] = false;
        _rules.Clear();
        if (_isActive.Length < ruleCount) _isActive = new bool[ruleCount];
    }

    public void Add(int rule)
    {
        if (_isActive[rule]) return;
        _isActive[rule] = true;
        _rules.Add(rule);
    }

    public List<int>.Enumerator GetEnumerator() => _rules.GetEnumerator();
}
