using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Drafts;

/// <summary>Checks requests, filling what they leave open from the command line.</summary>
internal sealed class DraftChecker(PolicySet policies, string? policy, string? uiLanguage)
{
    /// <summary>The response; null when the policy of the request is unknown.</summary>
    public DraftCheckResponse? Check(DraftCheckRequest request) =>
        policies.Policies.GetValueOrDefault(NameOf(request))?.Check(request.UiLanguage is null ? request with { UiLanguage = uiLanguage } : request);

    /// <summary>Says which policy is unknown, and which are known.</summary>
    public string UnknownPolicy(DraftCheckRequest request) =>
        $"There is no policy \"{NameOf(request)}\"; known: {string.Join(", ", policies.Policies.Keys.Order(StringComparer.Ordinal))}.";

    private string NameOf(DraftCheckRequest request) => request.Policy ?? policy ?? "default";
}
