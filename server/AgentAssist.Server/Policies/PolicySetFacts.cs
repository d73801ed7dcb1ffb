using AgentAssist.Engine.Policies;

namespace AgentAssist.Server.Policies;

internal static class PolicySetFacts
{
    /// <summary>False when there is no policy or no rule: an answer without findings would then pass for a clean draft.</summary>
    public static bool CanCheck(this PolicySet set) => set.Policies.Count > 0 && set.Source.Packs.Any(pack => pack.Rules.Length > 0);
}
