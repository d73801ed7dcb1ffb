namespace AgentAssist.Engine.Checks.External;

/// <summary>Answers gathered so far, by key. Not for several threads at once.</summary>
internal sealed class ExternalAnswers
{
    private readonly Dictionary<string, ExternalAnswer> _byKey = new(StringComparer.Ordinal);

    /// <summary>The answer to a need; null while there is none.</summary>
    public ExternalAnswer? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>Whether there is none yet.</summary>
    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>Whether somebody looked at anything. Before that nothing is found that the engine has not found alone.</summary>
    public bool AreAnyGiven { get; private set; }

    /// <summary>Adds an answer. The first one to a need counts: what was told is not taken back.</summary>
    public void Add(ExternalAnswer answer)
    {
        if (_byKey.TryAdd(answer.Key, answer)) AreAnyGiven |= answer.Missing is null;
    }
}
