using AgentAssist.Engine.Policies;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Policies;

namespace AgentAssist.Server.Drafts;

/// <summary>Finds the policy a request names.</summary>
internal static class PolicyChoice
{
    private const string Default = "default";

    /// <param name="set">The policies in force.</param>
    /// <param name="id">The id given; null for the default policy.</param>
    /// <param name="path">JSON path of the field that names it.</param>
    /// <param name="problem">Why there is none.</param>
    public static CompiledPolicy? Find(PolicySet set, string? id, string path, out ProblemResult? problem)
    {
        problem = null;
        if (!set.CanCheck())
        {
            problem = new ProblemResult(
                StatusCodes.Status503ServiceUnavailable, "No rule could be loaded, so nothing can be checked; /readyz says what is wrong with the packs.");
            return null;
        }

        if (set.Policies.TryGetValue(id ?? Default, out var policy)) return policy;
        var known = string.Join(", ", set.Policies.Keys.Order(StringComparer.Ordinal));
        problem = ProblemResult.OfField(StatusCodes.Status400BadRequest, path, $"There is no policy '{id ?? Default}'; this server has: {known}.");
        return null;
    }
}
