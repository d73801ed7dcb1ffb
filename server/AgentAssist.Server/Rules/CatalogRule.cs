using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Rules;

/// <summary>A rule with the pack it is from.</summary>
public sealed record CatalogRule(PackDefinition Pack, RuleDefinition Rule)
{
    /// <summary>Address of its page.</summary>
    public string Href => $"/rules/{Pack.Id}/{Rule.Id}";
}
