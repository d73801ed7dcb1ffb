using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Standards;

/// <summary>Body of <c>POST /v1/standards/acknowledgements</c>.</summary>
/// <param name="Version">The version read: the scorecard's, as <c>/v1/scorecards</c> tells it.</param>
/// <param name="AgentId">Who read it, 1 to 200 characters.</param>
/// <param name="AgentName">His name, up to 200 characters.</param>
/// <param name="Policy">The policy; <c>default</c> when not given.</param>
internal sealed record AcknowledgementRequest(string Version, string AgentId, string? AgentName = null, string? Policy = null)
{
    private const int MaxName = 200;

    /// <summary>Reads a body; null when the fields hold errors.</summary>
    public static AcknowledgementRequest? Read(JsonFields fields)
    {
        var version = fields.Text("version", MaxName, required: true);
        var agent = fields.Text("agentId", MaxName, required: true);
        var request = new AcknowledgementRequest(version ?? "", agent ?? "", fields.Text("agentName", MaxName), fields.Text("policy", MaxName));
        return fields.Problem is null ? request : null;
    }
}
