using System.Collections.Frozen;

namespace AgentAssist.Engine.Policies;

/// <summary>The compiled policies of one folder at one moment.</summary>
public sealed class PolicySet
{
    /// <summary>What was read.</summary>
    public required PolicySource Source { get; init; }

    /// <summary>Policies by id.</summary>
    public required FrozenDictionary<string, CompiledPolicy> Policies { get; init; }

    /// <summary>Errors and warnings of reading and compiling.</summary>
    public required IReadOnlyList<PolicyProblem> Problems { get; init; }
}
