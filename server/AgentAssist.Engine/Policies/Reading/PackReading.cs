using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>A pack with what the checks between files need to know of it.</summary>
/// <param name="Pack">The pack; when its <c>pack.yaml</c> is broken, a stand-in named like its folder.</param>
/// <param name="IsUsable">False for a stand-in.</param>
/// <param name="RuleIds">The ids of its rules, those that could not be read too.</param>
internal sealed record PackReading(PackDefinition Pack, bool IsUsable, IReadOnlyList<LocatedId> RuleIds)
{
    public string Id => Pack.Id;
}
