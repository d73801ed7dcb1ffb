namespace AgentAssist.Engine.Policies;

/// <summary>An immutable policy, ready to check drafts on any number of threads.</summary>
public sealed class CompiledPolicy
{
    /// <summary>Its id and revision.</summary>
    public required PolicyReference Reference { get; init; }

    /// <summary>Checks a draft. Pure: the same request gives the same response.</summary>
    public DraftCheckResponse Check(DraftCheckRequest request) => throw new NotSupportedException();
}
