using AgentAssist.Cli.Plugins;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Drafts;

/// <summary>Checks requests, filling what they leave open from the command line.</summary>
/// <param name="policies">The policies.</param>
/// <param name="plugins">Answers what rules ask of plugins; null when there are none.</param>
/// <param name="policy">Policy of requests that name none.</param>
/// <param name="uiLanguage">Language of messages of requests that name none.</param>
internal sealed class DraftChecker(PolicySet policies, PluginChecks? plugins, string? policy, string? uiLanguage)
{
    /// <summary>The response; null when the policy of the request is unknown.</summary>
    public DraftCheckResponse? Check(DraftCheckRequest request)
    {
        if (policies.Policies.GetValueOrDefault(NameOf(request)) is not { } chosen) return null;
        if (request.UiLanguage is null) request = request with { UiLanguage = uiLanguage };
        return plugins is null ? chosen.Check(request) : plugins.Check(chosen, request);
    }

    /// <summary>Says which policy is unknown, and which are known.</summary>
    public string UnknownPolicy(DraftCheckRequest request) =>
        $"There is no policy \"{NameOf(request)}\"; known: {string.Join(", ", policies.Policies.Keys.Order(StringComparer.Ordinal))}.";

    private string NameOf(DraftCheckRequest request) => request.Policy ?? policy ?? "default";
}
